package dev.runmark.example.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A cgroup of the second version (the kernel's Documentation/admin-guide/cgroup-v2.rst) for one run.
 *
 * @param folder the folder that stands for it
 * @param quota what is in it may use
 */
record Cgroup(Path folder, Quota quota) implements Group {

    /** A process that is in the group starts nothing outside of it. */
    private static final String ENTER =
            "echo 0 2>/dev/null >\"$1\" || { echo 'cgroup: it cannot be entered' >&2; exit 1; }; shift; exec \"$@\"";

    private static final long MIB = 1L << 20;

    /** What is killed is gone at once, but for those that wait for a disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * Makes the group and limits it. Without swap, since what is there counts for no memory, and would slow all others down.
     *
     * @throws IOException if there cannot be one
     */
    static Cgroup make(Path folder, Quota quota) throws IOException {
        Files.createDirectory(folder);
        Cgroup group = new Cgroup(folder, quota);
        group.write("memory.max", Long.toString(quota.memoryBytes()));
        group.write("pids.max", Integer.toString(quota.tasks()));
        group.writeIfThere("memory.swap.max", "0");
        group.writeIfThere("memory.oom.group", "1");
        return group;
    }

    @Override
    public List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", ENTER, "sh"));
        whole.add(folder.resolve("cgroup.procs").toString());
        whole.addAll(command);
        return whole;
    }

    @Override
    public OptionalLong processes() {
        return OptionalLong.of(members().size());
    }

    @Override
    public OptionalLong memoryBytes() {
        return OptionalLong.of(value("memory.stat", "anon"));
    }

    /** A process that the machine killed for want of memory has not reached a limit of this group. */
    @Override
    public String exceeded() {
        if (value("memory.events", "oom") > 0 && value("memory.events", "oom_kill") > 0) {
            return "used more than " + quota.memoryBytes() / MIB + " MiB of memory";
        }
        return value("pids.events", "max") > 0 ? "had more than " + quota.tasks() + " threads at once" : "";
    }

    @Override
    public void close() {
        try {
            end();
            Files.delete(folder);
        } catch (IOException e) {
            // It is left to the next one who finds it without its owner.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        kill();
        while (value("cgroup.events", "populated") > 0 && System.nanoTime() < deadline) {
            Thread.sleep(1);
            kill();
        }
    }

    private void kill() {
        try {
            write("cgroup.kill", "1");
        } catch (IOException e) {
            // Before Linux 5.14 there is no such file.
            members().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }

    private List<Long> members() {
        try {
            return Files.readAllLines(folder.resolve("cgroup.procs")).stream()
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A number behind a key; 0 where it does not stand. */
    private long value(String file, String key) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .filter(line -> line.startsWith(key + " "))
                    .mapToLong(line -> Long.parseLong(line.substring(key.length() + 1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void write(String file, String value) throws IOException {
        Files.writeString(folder.resolve(file), value);
    }

    private void writeIfThere(String file, String value) {
        try {
            write(file, value);
        } catch (IOException e) {
            // Older kernels, and those without swap, have it not.
        }
    }
}
