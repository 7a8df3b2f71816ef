package dev.runmark.example.run;

import dev.runmark.site.Room;
import java.time.Duration;

/**
 * How far one run of an example may go.
 *
 * @param time how long it may take
 * @param heapMiB the heap of its JVM in MiB
 * @param outputBytes how much it may print, in bytes
 * @param processes how many processes it may have at once
 */
public record Limits(Duration time, int heapMiB, int outputBytes, int processes) {

    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 256, 1 << 20, 32);

    /** What a JVM needs besides its heap, and a second heap outside of it: buffers, stacks, code and the JVM's own. */
    private static final int BESIDES_HEAP_MIB = 1024;

    private static final long MIB = 1L << 20;

    /** How much a run may write into its folders, in bytes. */
    public static final long DISK_BYTES = 256 * MIB;

    /** How much memory all its processes may use together, in bytes. */
    long memoryBytes() {
        return (2L * heapMiB + BESIDES_HEAP_MIB) * MIB;
    }

    /** The same with as much room as something says. */
    public Limits within(Room room) {
        return new Limits(
                time,
                room.heapMiB().orElse(heapMiB),
                outputBytes,
                room.processes().orElse(processes));
    }

    public Limits withHeap(int otherMiB) {
        return new Limits(time, otherMiB, outputBytes, processes);
    }

    public Limits withTime(Duration other) {
        return new Limits(other, heapMiB, outputBytes, processes);
    }
}
