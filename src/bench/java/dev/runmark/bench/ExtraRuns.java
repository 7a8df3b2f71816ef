package dev.runmark.bench;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the runs besides the first cost of an example with threads whose claims are true: the processor time of proving a page with
 * the customary number of runs less that of proving it with one, on pages with ten of them and on pages with one.
 */
final class ExtraRuns implements Benchmark {

    private static final int EXAMPLES = 10;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int repetitions = settings.number("repetitions", 5);
        Corpus corpus = Corpus.of(EXAMPLES, List.of(Corpus.Kind.THREADED));
        try (Workshop workshop = Workshop.open()) {
            List<MarkdownFile> together = pages(List.of(corpus.writePages(workshop.of("together"), "")));
            List<Path> folders = new ArrayList<>();
            for (Corpus.Program program : corpus.programs()) {
                folders.add(new Corpus(List.of(program)).writePages(workshop.of(program.name()), ""));
            }
            List<MarkdownFile> apart = pages(folders);
            prove(together, Unconfined.settings());
            Samples ofTen = new Samples();
            Samples ofOne = new Samples();
            for (int i = 0; i < repetitions; i++) {
                ofTen.add(extra(together));
                ofOne.add(extra(apart));
            }
            out.println("processor time of the further runs of an example");
            out.println("  on a page with ten         " + ofTen.in("ms"));
            out.println("  on a page with one         " + ofOne.in("ms"));
        }
    }

    /** Milliseconds an example. */
    private static double extra(List<MarkdownFile> files) throws Exception {
        Cost once = Cost.of(() -> prove(files, Unconfined.settings().times(1)));
        Cost often = Cost.of(() -> prove(files, Unconfined.settings()));
        return (often.cpu() - once.cpu()) / EXAMPLES * 1000;
    }

    private static List<MarkdownFile> pages(List<Path> folders) {
        return ContentReader.readPlain(folders).files();
    }

    private static Proofs prove(List<MarkdownFile> files, ProvingSettings settings)
            throws IOException, InterruptedException {
        Proofs proofs = Prover.prove(files, settings, (done, total) -> {});
        if (!proofs.problems().isEmpty()) {
            throw new IOException(proofs.problems().get(0).toString());
        }
        return proofs;
    }
}
