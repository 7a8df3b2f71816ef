package dev.runmark.bench;

import dev.runmark.content.ContentReader;
import dev.runmark.content.PlainMarkdown;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One step in a process of its own, cold as it is for users; prints what it took. */
public final class Steps {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Steps() {}

    /**
     * Takes a step.
     *
     * @param args {@code prove PAGES}, {@code prove-with-cache PAGES CACHE} or {@code javac SOURCES CLASSES}
     */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "prove" -> prove(Path.of(args[1]), ProvingSettings.of(TIMEOUT));
            case "prove-with-cache" ->
                prove(Path.of(args[1]), ProvingSettings.of(TIMEOUT).keptIn(Path.of(args[2])));
            case "javac" -> javac(Path.of(args[1]), Path.of(args[2]));
            default -> throw new IllegalArgumentException("no such step: " + args[0]);
        }
    }

    /** What a step printed. */
    record Taken(double before, double step) {

        /** Takes a step in another process. */
        static Taken by(String... args) throws IOException, InterruptedException {
            List<String> command = Stream.concat(
                            Stream.of(
                                    Commands.JAVA, "-cp", System.getProperty("java.class.path"), Steps.class.getName()),
                            Stream.of(args))
                    .toList();
            String[] words = Commands.run(command).strip().split(" ", -1);
            return new Taken(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
        }
    }

    private static void prove(Path pages, ProvingSettings settings) throws IOException, InterruptedException {
        long start = System.nanoTime();
        PlainMarkdown read = ContentReader.readPlain(List.of(pages));
        long hasRead = System.nanoTime();
        Proofs proofs = Prover.prove(read.files(), settings, (done, total) -> {});
        long end = System.nanoTime();
        if (!proofs.problems().isEmpty()) {
            throw new IOException(proofs.problems().get(0).toString());
        }
        print(hasRead - start, end - hasRead);
    }

    /** As Runmark compiles: all in one task, without annotation processors. */
    private static void javac(Path sources, Path classes) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(sources)) {
            files = all.sorted().toList();
        }
        long start = System.nanoTime();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none", "-g", "-d", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IOException("javac rejects " + sources);
            }
        }
        print(0, System.nanoTime() - start);
    }

    private static void print(long nanosBefore, long nanosOfStep) {
        System.out.println(nanosBefore / 1e9 + " " + nanosOfStep / 1e9);
    }
}
