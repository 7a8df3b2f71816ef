package dev.runmark.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiling examples, each step in a cold process, against one javac task for the same classes. */
final class CompileTogether implements Benchmark {

    private static final int EXAMPLES = 100;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        Samples ours = new Samples();
        Samples theirs = new Samples();
        Samples reading = new Samples();
        try (Workshop workshop = Workshop.open()) {
            Corpus corpus = Corpus.of(EXAMPLES, List.of(Corpus.Kind.QUIET, Corpus.Kind.THREADED))
                    .withoutClaims();
            Path pages = corpus.writePages(workshop.of("pages"), "no-run");
            Path sources = corpus.writeSources(workshop.of("sources"));
            for (int i = 0; i < settings.number("repetitions", 7); i++) {
                Steps.Taken proved = Steps.Taken.by("prove", pages.toString());
                Path classes = Files.createDirectories(workshop.of("classes-" + i));
                ours.add(proved.step());
                reading.add(proved.before());
                theirs.add(Steps.Taken.by("javac", sources.toString(), classes.toString())
                        .step());
            }
        }
        out.println(EXAMPLES + " examples that are compiled and not run, wall time in a cold process");
        out.println("  Runmark, proving         " + ours.in("s"));
        out.println("    before it, reading     " + reading.in("s"));
        out.println("  one javac task           " + theirs.in("s"));
        out.println("  ratio                    " + ours.ratioTo(theirs).in("×"));
    }
}
