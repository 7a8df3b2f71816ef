package dev.runmark.example.language;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of this machine, as far as its path names them. */
public final class Programs {

    private static final long PATIENCE_SECONDS = 20;

    private Programs() {}

    /** The program of a name; empty if there is none. What the path names relative to a folder may be the project's own. */
    public static Optional<Path> named(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> in(folder, name).stream())
                .findFirst();
    }

    private static Optional<Path> in(String folder, String name) {
        try {
            return Optional.of(Path.of(folder).resolve(name))
                    .filter(Path::isAbsolute)
                    .filter(program -> Files.isExecutable(program) && !Files.isDirectory(program));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where a program really is: a link to it cannot be shown in a sandbox, what it leads to can. */
    public static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException gone) {
            return program;
        }
    }

    /**
     * What a command prints; empty if it cannot be started or fails.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Optional<String> ask(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = process.getInputStream()) {
                String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
                return Optional.of(printed).filter(text -> ended);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String nothing() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }
}
