package dev.runmark;

import dev.runmark.terminal.Exit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does once what the first minute of a preview does, so that Java notes which classes that takes, in what JEP 483 calls a
 * training run. The process is one of its own, and its end is where Java writes the archive of classes.
 */
final class TrainingRun {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    private TrainingRun() {}

    /**
     * Proves a project and shows it to itself.
     *
     * @param args the project's folder, and paths of its site
     */
    public static void main(String[] args) {
        try {
            Main.run(new String[] {"check", "--source", args[0]}, nowhere(), nowhere());
            visit(preview(args[0]), List.of(args).subList(1, args.length));
        } catch (IOException e) {
            System.exit(Exit.FAILURE);
        }
        System.exit(Exit.CLEAN);
    }

    private static void visit(String address, List<String> paths) throws IOException {
        for (String path : paths) {
            try (InputStream in = URI.create(address + path).toURL().openStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static String preview(String folder) throws IOException {
        PipedReader said = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(said), /* autoFlush= */ true);
        Thread preview =
                new Thread(() -> Main.run(new String[] {"serve", "--port", "0", "--source", folder}, out, nowhere()));
        preview.setDaemon(true);
        preview.start();
        try (BufferedReader lines = new BufferedReader(said)) {
            return lines.lines()
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no preview"));
        }
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }
}
