package dev.runmark.example;

import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Unrepeated;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.run.Racer;
import dev.runmark.example.run.Runner;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Races the examples of one page in a JVM of their own. What comes of them there says nothing yet: a run counts that
 * another JVM, in which nothing else has been run, repeats.
 */
final class PageRace {

    /** So many more seeds are asked where a run could not be repeated. */
    private static final int FURTHER_SEEDS = 25;

    /** Whoever cannot be repeated so often, one of so many, does not get on with others in its JVM. */
    private static final int ONE_OF = 3;

    private final Runner runner;
    private final Confirmation confirmation;

    PageRace(Runner runner) {
        this.runner = runner;
        this.confirmation = new Confirmation(runner::alone);
    }

    /**
     * An example to race.
     *
     * @param compiled what the compiler made of it
     * @param preparation writes its class files
     * @param first its first run, in a JVM of its own
     * @param times how often it is run
     * @param failing how its threads were held up when it failed
     */
    record Entry(
            Compiled compiled, Runner.Preparation preparation, Run first, Repetitions times, List<String> failing) {

        Entry {
            failing = List.copyOf(failing);
        }

        /** Where a page shows how often something happens, a quarter of the runs leave threads alone. */
        private Racer.Effort effort() {
            int runs = times.together();
            int plain = Math.min(runs - 1, times.asked() ? Math.max(1, (runs + 3) / 4 - 1) : 1);
            List<String> asked = failing.subList(0, Math.min(failing.size(), runs - 1 - plain));
            int seeds = runs - 1 - plain - asked.size();
            return new Racer.Effort(plain, asked, Racer.seeds(compiled.classes(), times.seed(), 0, seeds));
        }

        /** Half of those that leave threads alone: a page is to show how often the optimiser makes a difference. */
        private int optimised() {
            return (effort().plain() + 1) / 2;
        }

        private Racer.Effort further() {
            return new Racer.Effort(
                    0, List.of(), Racer.seeds(compiled.classes(), times.seed(), times.together(), FURTHER_SEEDS));
        }

        private Racer racer(Racer.Effort effort, Path folder) throws IOException {
            return Racer.prepare(compiled, preparation, first, effort, folder);
        }
    }

    /** The runs of each, by identity; one that cannot be raced is missing. */
    IdentityHashMap<Entry, ManyRuns> run(List<Entry> entries) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(runner.root(), "raced-");
        try {
            IdentityHashMap<Entry, Racer> racers = new IdentityHashMap<>();
            for (Entry entry : entries) {
                Racer racer = entry.racer(entry.effort(), folder);
                racer.leaveOut(racer.isForOptimiser() ? entry.optimised() : 0);
                racers.put(entry, racer);
            }
            runner.race(entries.stream().map(racers::get).toList());
            IdentityHashMap<Entry, ManyRuns> runs = new IdentityHashMap<>();
            for (Entry entry : entries) {
                believed(entry, Objects.requireNonNull(racers.get(entry)), folder)
                        .ifPresent(believed -> runs.put(entry, believed));
            }
            return runs;
        } finally {
            Leftovers.delete(folder);
        }
    }

    private Optional<ManyRuns> believed(Entry entry, Racer racer, Path folder)
            throws IOException, InterruptedException {
        if (racer.isUnfit()) {
            return Optional.empty();
        }
        Confirmation.Result result = confirmation.of(entry, racer);
        if (result.isUnsure()) {
            if (result.dropped().size() * ONE_OF > racer.runs().size()) {
                return Optional.empty();
            }
            return Optional.of(askedFurther(entry, result, racer.runs().size(), folder));
        }
        return Optional.of(ManyRuns.of(all(entry, result.runs(), optimised(entry, racer))));
    }

    /** Where a run could not be repeated, others may show the same. */
    private ManyRuns askedFurther(Entry entry, Confirmation.Result result, int before, Path folder)
            throws IOException, InterruptedException {
        Racer again = entry.racer(entry.further(), folder);
        runner.race(List.of(again));
        Confirmation.Result further = confirmation.of(entry, again);
        List<Run> dropped = new ArrayList<>(result.dropped());
        dropped.addAll(further.dropped());
        int all = 1 + before + again.runs().size();
        return new ManyRuns(
                all(entry, result.runs(), further.confirmed()),
                further.confirmed().isEmpty() ? List.of(Unrepeated.of(dropped, all)) : List.of());
    }

    private List<Run> optimised(Entry entry, Racer racer) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int left = racer.isForOptimiser() ? entry.optimised() : 0; left > 0; left--) {
            runs.add(runner.optimised(racer));
        }
        return runs;
    }

    private static List<Run> all(Entry entry, List<Run> runs, List<Run> more) {
        List<Run> all = new ArrayList<>();
        all.add(entry.first());
        all.addAll(runs);
        all.addAll(more);
        return List.copyOf(all);
    }
}
