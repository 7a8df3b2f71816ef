package dev.runmark.browser;

import dev.runmark.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sites that are read: one with a page of every kind, whose examples are proved, a teacher's, in German, and this repository's own, whose
 * questions are many enough to search.
 */
final class Sites implements AutoCloseable {

    private static final Set<Path> BUILT = new HashSet<>();

    static final Path TARGET = Path.of("target", "reader");

    private final WebServer every;
    private final WebServer own;
    private final WebServer teacher;

    private Sites(WebServer every, WebServer own, WebServer teacher) {
        this.every = every;
        this.own = own;
        this.teacher = teacher;
    }

    static Sites build() {
        try {
            return new Sites(WebServer.of(every(TARGET)), WebServer.of(own(TARGET)), WebServer.of(teacher(TARGET)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path own(Path target) throws IOException {
        Path own = target.resolve("own");
        build("--source", ".", "--output", own.toString(), "--skip-examples");
        return own;
    }

    /** Builds the site with a page of every kind, unless it was built already. */
    static synchronized Path every(Path target) throws IOException {
        Path every = target.resolve("every");
        if (BUILT.add(every)) {
            build("--source", "src/test/resources/reader", "--output", every.toString());
        }
        return every;
    }

    private static Path teacher(Path target) throws IOException {
        Path teacher = target.resolve("teacher");
        build("--source", "src/test/resources/teacher", "--output", teacher.toString(), "--strict");
        return teacher;
    }

    private static void build(String... options) throws IOException {
        Files.createDirectories(TARGET);
        List<String> args = new ArrayList<>(List.of("build"));
        args.addAll(List.of(options));
        StringWriter said = new StringWriter();
        int status = Main.run(args.toArray(String[]::new), new PrintWriter(said), new PrintWriter(said));
        if (status != 0) {
            throw new IllegalStateException(said.toString());
        }
    }

    /** The site with a page of every kind. */
    WebServer every() {
        return every;
    }

    /** This repository's own site, unproved. */
    WebServer own() {
        return own;
    }

    /** A teacher's, in German, with pages, a logo and a colour of its own. */
    WebServer teacher() {
        return teacher;
    }

    @Override
    public void close() {
        teacher.close();
        every.close();
        own.close();
    }
}
