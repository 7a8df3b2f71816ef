package dev.runmark.example.sandbox;

import dev.runmark.example.cgroup.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and all that it has started use together, as far as the system shows it.
 *
 * @param processes how many processes it has started that still live
 * @param memoryBytes the memory that they do not share with files, in bytes; 0 where the system does not show it
 */
public record Usage(long processes, long memoryBytes) {

    /** The unit of {@code /proc/PID/statm} (proc(5)) in bytes; no system of today has smaller ones. */
    private static final long PAGE = 4096;

    /**
     * What is used at the moment.
     *
     * @param group the group that the process is in
     */
    public static Usage of(Process process, Group group) {
        return group.processes().isPresent()
                ? new Usage(
                        group.processes().getAsLong() - 1, group.memoryBytes().orElse(0))
                : of(process);
    }

    private static Usage of(Process process) {
        List<Long> children = Descendants.of(process);
        long pages = Stream.concat(Stream.of(process.pid()), children.stream())
                .mapToLong(Usage::ownPages)
                .sum();
        return new Usage(children.size(), pages * PAGE);
    }

    private static long ownPages(long pid) {
        try {
            String[] sizes = Files.readString(Path.of("/proc", Long.toString(pid), "statm"))
                    .split(" ", -1);
            return Math.max(0, Long.parseLong(sizes[1]) - Long.parseLong(sizes[2]));
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** How much there is in a folder, in bytes; what is gone meanwhile does not count. */
    public static long disk(Path folder, int mostFiles) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.limit(mostFiles)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
