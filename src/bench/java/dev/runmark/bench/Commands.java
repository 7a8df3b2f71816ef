package dev.runmark.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs other programs, which must succeed. */
final class Commands {

    /** The Java that runs this. */
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Commands() {}

    /** Runs a program to its end and gives what it printed. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("runmark-bench-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + status + ":\n" + printed);
            }
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    /** A program on the path. */
    static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs programs, some at the same time. */
    static void runAll(List<List<String>> commands, int atATime) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<String>> running = new ArrayList<>();
            commands.forEach(command -> running.add(pool.submit(() -> run(command))));
            for (Future<String> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** {@code runmark check} on plain Markdown, with the packaged jar, without a cache and without a sandbox. */
    static List<String> check(Path pages, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--no-cache", "--sandbox", "off"));
        all.addAll(List.of(options));
        return confined(pages, all.toArray(String[]::new));
    }

    /** The same in what sandbox there is, if the options do not say otherwise. */
    static List<String> confined(Path pages, String... options) throws IOException {
        if (!Files.exists(Machine.JAR)) {
            throw new IOException("this measures the packaged program: run mvn -Pbench, which packages it first");
        }
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", Machine.JAR.toString(), "check"));
        command.add(pages.toString());
        command.addAll(List.of(options));
        return command;
    }
}
