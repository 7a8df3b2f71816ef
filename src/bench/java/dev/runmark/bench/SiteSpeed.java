package dev.runmark.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole sites of several sizes, whose examples are not proved, against the generators that are found on this machine: the
 * same texts with siblings, a trail and a map of the site, and code that is coloured. All are run in turn.
 */
final class SiteSpeed implements Benchmark {

    private static final int LARGE = 10_000;
    private static final int REPETITIONS = 5;
    private static final int REPETITIONS_OF_LARGE = 3;

    /** What ours must hold, so that it is not fast by leaving out: search, a page, and the same as JSON and as Markdown. */
    private static final List<String> PARTS_OF_OURS =
            List.of("search/start.js", "framework-0/topic-0/page-0.html", "framework-0/topic-0/page-0.json");

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int[] sizes = Arrays.stream(settings.text("pages", "100,1000,10000").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        List<Generator> generators = new ArrayList<>(List.of(new RunmarkSites(settings.text("heap", ""))));
        EleventySites.find(settings.text("eleventy", "")).ifPresent(generators::add);
        HugoSites.find().ifPresent(generators::add);
        for (Generator generator : generators) {
            out.println(generator.name() + " " + generator.version());
        }
        if (generators.size() == 1) {
            out.println("no other generator: eleventy=FOLDER names one with node_modules, and hugo is looked for on the path");
        }
        for (int size : sizes) {
            int repetitions = settings.number("repetitions", size < LARGE ? REPETITIONS : REPETITIONS_OF_LARGE);
            measure(size, repetitions, generators, out);
        }
    }

    private static void measure(int size, int repetitions, List<Generator> generators, PrintStream out)
            throws Exception {
        List<Figures> all = new ArrayList<>();
        try (Workshop workshop = Workshop.open()) {
            for (Generator generator : generators) {
                Path project = workshop.of(generator.name());
                generator.write(project, size);
                all.add(new Figures(generator, project, workshop.of("made-by-" + generator.name())));
            }
            for (int i = 0; i < repetitions; i++) {
                for (Figures figures : all) {
                    figures.measure();
                }
            }
            requireParts(all.get(0).made);
            print(size, all, out);
        }
    }

    private static void requireParts(Path site) throws IOException {
        for (String part : PARTS_OF_OURS) {
            if (!Files.exists(site.resolve(part))) {
                throw new IOException("the site lacks " + part);
            }
        }
    }

    private static void print(int size, List<Figures> all, PrintStream out) throws IOException {
        out.printf(Locale.ROOT, "%n| %,d pages | first, wall | wall | ratio | processor | memory | a page |%n", size);
        out.println("|---|---|---|---|---|---|---|");
        for (Figures figures : all) {
            figures.print(size, all.get(0), out);
        }
    }

    /** What one generator took for one site. */
    private static final class Figures {

        private final Generator generator;
        private final Path project;
        private final Path made;
        private final Samples wall = new Samples();
        private final Samples processor = new Samples();
        private Optional<Double> first = Optional.empty();
        private long memory;

        Figures(Generator generator, Path project, Path made) {
            this.generator = generator;
            this.project = project;
            this.made = made;
        }

        /** The very first run may leave things behind that make the next ones shorter, and has a column of its own. */
        void measure() throws Exception {
            if (first.isEmpty()) {
                first = Optional.of(once().wall());
            }
            Cost cost = once();
            wall.add(cost.wall());
            processor.add(cost.children());
        }

        private Cost once() throws Exception {
            Workshop.delete(made);
            return Cost.of(() -> {
                PeakMemory peak = PeakMemory.of(generator.command(project, made), project);
                memory = Math.max(memory, peak.kilobytes());
                return peak;
            });
        }

        void print(int pages, Figures ours, PrintStream out) throws IOException {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %s | %.2f | %.1f s | %d MB | %.1f kB |%n",
                    generator.name(),
                    first.orElseThrow(),
                    wall.in("s"),
                    ours.wall.ratioTo(wall).median(),
                    processor.median(),
                    memory / 1024,
                    size(made) / 1e3 / pages);
        }

        private static long size(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                long sum = 0;
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    sum += Files.size(file);
                }
                return sum;
            }
        }
    }
}
