package dev.runmark.example.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pipes with names. Only a process of its own can make one, which takes a twentieth of what an example's run does: so it
 * makes several, and the others wait in a folder.
 *
 * <p>Thread-safe, also between processes: whoever has moved a pipe away has it for himself.
 */
final class Pipes {

    private static final int AT_ONCE = 16;

    private Pipes() {}

    /**
     * Puts a pipe somewhere.
     *
     * @param spare the folder in which others wait, on the same disk; it need not be there
     * @throws IOException if there can be none
     */
    static void put(Path pipe, Path spare) throws IOException, InterruptedException {
        while (!isTaken(spare, pipe)) {
            make(spare);
        }
    }

    private static boolean isTaken(Path spare, Path pipe) throws IOException {
        try (DirectoryStream<Path> pipes = Files.newDirectoryStream(spare)) {
            for (Path each : pipes) {
                if (isMoved(each, pipe)) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isMoved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            // Somebody else was faster.
            return false;
        }
    }

    private static void make(Path spare) throws IOException, InterruptedException {
        Files.createDirectories(spare);
        Path own = Files.createTempDirectory(spare.toAbsolutePath().getParent(), "pipes-");
        List<Path> pipes = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> own.resolve(own.getFileName() + "-" + number))
                .toList();
        List<String> command = new ArrayList<>(List.of("mkfifo", "-m", "600"));
        pipes.forEach(pipe -> command.add(pipe.toString()));
        Process making = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (making.waitFor() != 0) {
            throw new IOException("there can be no pipe in " + spare);
        }
        for (Path pipe : pipes) {
            Files.move(pipe, spare.resolve(pipe.getFileName()));
        }
        Files.delete(own);
    }
}
