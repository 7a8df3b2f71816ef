package dev.runmark.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Proving pages of which nothing has changed, each time in a cold process. */
final class UnchangedSite implements Benchmark {

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int examples = settings.number("examples", 1000);
        int repetitions = settings.number("repetitions", 7);
        Samples proving = new Samples();
        Samples reading = new Samples();
        Steps.Taken first;
        try (Workshop workshop = Workshop.open()) {
            Path pages = Corpus.of(examples, List.of(Corpus.Kind.QUIET, Corpus.Kind.THREADED))
                    .writePages(workshop.of("pages"), "");
            String[] step = {
                "prove-with-cache", pages.toString(), workshop.of("cache").toString()
            };
            first = Steps.Taken.by(step);
            for (int i = 0; i < repetitions; i++) {
                Steps.Taken again = Steps.Taken.by(step);
                proving.add(again.step());
                reading.add(again.before());
            }
        }
        out.println(examples + " examples, wall time in a cold process, " + repetitions + " times");
        out.printf("  proving them the first time      %.3f s%n", first.step());
        out.println("  proving them again, from cache   " + proving.in("s"));
        out.println("  before it, reading the pages     " + reading.in("s"));
        out.printf("  again / first                    %.4f%n", proving.median() / first.step());
    }
}
