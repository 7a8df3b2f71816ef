package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The most memory that a process and those that it started had, as Linux counts it; 0 elsewhere. It is asked for again and
 * again while the process runs, so that only what happens in its very last moment is missed.
 *
 * @param kilobytes resident, the sum of what each of them had at most
 */
record PeakMemory(long kilobytes) {

    private static final String HIGH_WATER_MARK = "VmHWM:";
    private static final long PAUSE_MILLIS = 20;

    /** Runs a program to its end in a folder; it must succeed. */
    static PeakMemory of(List<String> command, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("runmark-bench-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            long most = 0;
            while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, of(process));
            }
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ":\n"
                        + Files.readString(output));
            }
            return new PeakMemory(most);
        } finally {
            Files.delete(output);
        }
    }

    private static long of(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(PeakMemory::of)
                .sum();
    }

    private static long of(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(HIGH_WATER_MARK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has ended, or the system is another one.
            return 0;
        }
    }
}
