package dev.runmark.bench;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one more example costs: the processor time of proving many less that of proving few, against a bare {@code java}
 * of the same compiled classes, without a sandbox. Each is run once, also the one with threads, as the bare one is. Nothing
 * is known of them, but the archive of classes has been made: that is paid for once.
 */
final class OneMoreExample implements Benchmark {

    private static final int FEW = 10;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        for (Corpus.Kind kind : Corpus.Kind.values()) {
            try (Workshop workshop = Workshop.open()) {
                measure(kind, settings.number("more", 100), settings.number("repetitions", 5), workshop, out);
            }
        }
    }

    private static void measure(Corpus.Kind kind, int more, int repetitions, Workshop workshop, PrintStream out)
            throws Exception {
        Corpus many = Corpus.of(FEW + more, List.of(kind));
        List<MarkdownFile> few = pages(many.first(FEW).writePages(workshop.of("few"), ""));
        List<MarkdownFile> all = pages(many.writePages(workshop.of("all"), ""));
        Path classes = Files.createDirectories(workshop.of("classes"));
        Steps.Taken.by(
                "javac", many.first(more).writeSources(workshop.of("sources")).toString(), classes.toString());
        List<List<String>> bare = many.first(more).programs().stream()
                .map(program -> List.of(Commands.JAVA, "-cp", classes.toString(), program.name()))
                .toList();
        Path cache = workshop.of("cache");
        prove(all, cache);

        Samples ours = new Samples();
        Samples inJvms = new Samples();
        Samples inRunmark = new Samples();
        Samples theirs = new Samples();
        Samples ratio = new Samples();
        for (int i = 0; i < repetitions; i++) {
            Cost ofFew = Cost.of(() -> prove(few, cache));
            Cost ofAll = Cost.of(() -> prove(all, cache));
            Cost ofBare = Cost.of(() -> {
                Commands.runAll(bare, Runtime.getRuntime().availableProcessors());
                return bare;
            });
            double one = (ofAll.cpu() - ofFew.cpu()) / more;
            double bareOne = ofBare.children() / more;
            ours.add(one * 1000);
            inJvms.add((ofAll.children() - ofFew.children()) / more * 1000);
            inRunmark.add((ofAll.own() - ofFew.own()) / more * 1000);
            theirs.add(bareOne * 1000);
            ratio.add(one / bareOne);
        }
        out.println(kind + ", processor time of one more example");
        out.println("  Runmark                    " + ours.in("ms"));
        out.println("    the example's JVM        " + inJvms.in("ms"));
        out.println("    compiling and judging    " + inRunmark.in("ms"));
        out.println("  java -cp classes Example   " + theirs.in("ms"));
        out.println("  ratio                      " + ratio.in("×"));
        out.println();
    }

    private static List<MarkdownFile> pages(Path folder) {
        return ContentReader.readPlain(List.of(folder)).files();
    }

    private static Proofs prove(List<MarkdownFile> files, Path cache) throws IOException, InterruptedException {
        Leftovers.delete(cache);
        Proofs proofs =
                Prover.prove(files, Unconfined.settings().keptIn(cache).times(1), (done, total) -> {});
        if (!proofs.problems().isEmpty()) {
            throw new IOException(proofs.problems().get(0).toString());
        }
        return proofs;
    }
}
