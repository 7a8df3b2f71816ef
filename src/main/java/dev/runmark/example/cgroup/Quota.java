package dev.runmark.example.cgroup;

/**
 * How much a process and all that it starts may use together.
 *
 * @param memoryBytes how much memory, with what they write to file systems in memory
 * @param tasks how many tasks they may be at once: each thread of each process is one
 */
public record Quota(long memoryBytes, int tasks) {

    /**
     * More than any example needs, and no more than a machine can stand. The kernel counts no processes, only tasks; a JVM is
     * some twenty, and pages on threads start ten thousand.
     */
    private static final int TASKS = 16_384;

    /** So much memory, and as many tasks as any program needs. */
    public static Quota of(long memoryBytes) {
        return new Quota(memoryBytes, TASKS);
    }
}
