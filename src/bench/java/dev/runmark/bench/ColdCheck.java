package dev.runmark.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code runmark check} of some examples from a cold process, against {@code java Example.java} for each, two at a time.
 * Half of the examples have threads, and so Runmark runs them 30 times; also measured is each run once.
 */
final class ColdCheck implements Benchmark {

    private static final int AT_A_TIME = 2;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int examples = settings.number("examples", 100);
        int repetitions = settings.number("repetitions", 3);
        try (Workshop workshop = Workshop.open()) {
            Corpus corpus = Corpus.of(examples, List.of(Corpus.Kind.QUIET, Corpus.Kind.THREADED));
            Path pages = corpus.writePages(workshop.of("pages"), "");
            Path compiled = corpus.withoutClaims().writePages(workshop.of("compiled"), "no-run");
            Path sources = corpus.writeSources(workshop.of("sources"));
            List<Figure> figures = List.of(
                    new Figure("runmark check", List.of(Commands.check(pages))),
                    new Figure("  the same in a sandbox", List.of(Commands.confined(pages, "--no-cache"))),
                    new Figure("runmark check --runs 1", List.of(Commands.check(pages, "--runs", "1"))),
                    new Figure("  no example proved", List.of(Commands.check(pages, "--skip-examples"))),
                    new Figure("  all compiled, none run", List.of(Commands.check(compiled))),
                    new Figure("java Example.java each", launches(corpus, sources)));
            for (int i = 0; i < repetitions; i++) {
                for (Figure figure : figures) {
                    figure.measure();
                }
            }
            out.println(examples + " examples, half with threads; " + repetitions + " times each");
            Figure theirs = figures.get(figures.size() - 1);
            figures.forEach(figure -> figure.print(theirs, out));
        }
    }

    private static List<List<String>> launches(Corpus corpus, Path sources) {
        return corpus.programs().stream()
                .map(program -> List.of(
                        Commands.JAVA, sources.resolve(program.name() + ".java").toString()))
                .toList();
    }

    /** One way to get the work done. */
    private static final class Figure {

        private final String name;
        private final List<List<String>> commands;
        private final Samples wall = new Samples();
        private final Samples cpu = new Samples();

        Figure(String name, List<List<String>> commands) {
            this.name = name;
            this.commands = commands;
        }

        void measure() throws Exception {
            Cost cost = Cost.of(() -> {
                Commands.runAll(commands, AT_A_TIME);
                return commands;
            });
            wall.add(cost.wall());
            cpu.add(cost.children());
        }

        void print(Figure reference, PrintStream out) {
            out.printf(
                    Locale.ROOT,
                    "  %-28s %s, processor %.1f s, ratio %.3f%n",
                    name,
                    wall.in("s"),
                    cpu.median(),
                    wall.ratioTo(reference.wall).median());
        }
    }
}
