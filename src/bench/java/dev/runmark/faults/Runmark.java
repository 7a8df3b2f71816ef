package dev.runmark.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runmark as a program of its own, which everybody on this machine may run.
 *
 * @param classPath what it runs from
 */
record Runmark(String classPath) {

    /** An ordinary user without an account, which owns nothing else. */
    static final int ORDINARY = 4242;

    /** Where an ordinary user finds it, too: home folders are closed to others. */
    static Runmark copiedTo(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path from = Path.of(entry);
            Path to = folder.resolve(entries.size() + "-" + from.getFileName());
            copy(from, to);
            entries.add(to.toString());
        }
        return new Runmark(String.join(File.pathSeparator, entries));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Whether this program may act as other users. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A folder that another user owns. */
    static Path owned(Path folder, boolean ordinary) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (ordinary && isRoot()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", ORDINARY);
                }
            }
        }
        return folder;
    }

    /**
     * A command, not yet started, in a folder which is its home as well.
     *
     * @param ordinary whether an ordinary user gives it
     */
    ProcessBuilder command(Path folder, boolean ordinary, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (ordinary && isRoot()) {
            String id = Integer.toString(ORDINARY);
            command.addAll(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder.resolve("tmp")));
        command.addAll(List.of("-cp", classPath, "dev.runmark.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("SECRET_TOKEN", "s3cr3t");
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    }

    /** Waits for an end; the status is -1 if there was none in time, and the process is killed then. */
    static int end(Process process, int seconds) throws InterruptedException {
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly().waitFor();
        return -1;
    }
}
