package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.run.Raceable;
import dev.runmark.example.run.Runner;
import dev.runmark.text.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Has the examples of pages run by workers: each in a JVM of its own, and those with threads then again with the others of
 * their page. Whoever shares a JVM can hide what is wrong with its neighbours, who therefore are of one page.
 */
final class PageRuns {

    private final Runner runner;
    private final Repetitions repetitions;
    private final Workers workers;
    private final ProvingListener listener;

    PageRuns(Runner runner, Repetitions repetitions, Workers workers, ProvingListener listener) {
        this.runner = runner;
        this.repetitions = repetitions;
        this.workers = workers;
        this.listener = listener;
    }

    /**
     * A program that is to be run.
     *
     * @param compiled what the compiler made of it
     * @param preparation writes its class files; without one it is not run
     * @param failing how its threads were held up when it failed
     */
    record Job(Compiled compiled, Optional<Runner.Preparation> preparation, List<String> failing) {

        Job {
            failing = List.copyOf(failing);
        }

        private Repetitions repetitions(Repetitions customary) {
            return customary.or(compiled.unit().composition().words().runs());
        }

        private String page() {
            return compiled.unit().composition().source().path();
        }

        String place() {
            return PageRuns.place(compiled);
        }

        Runner.Times counted(int runs, ProvingListener listener) {
            return PageRuns.counted(compiled, runs, listener);
        }
    }

    /** Where a program begins, as in {@code page.md:12}. */
    private static String place(Compiled compiled) {
        Composition composition = compiled.unit().composition();
        return composition.source().path() + ":"
                + composition.first().fence().location().line();
    }

    /** So many runs, each of which is reported when it begins. */
    private static Runner.Times counted(Compiled compiled, int runs, ProvingListener listener) {
        return new Runner.Times(runs, number -> listener.doing(place(compiled), "run " + number + " of " + runs));
    }

    /** What is known after a first run: all runs, or what else is to be raced. */
    private record Begun(ManyRuns runs, Optional<PageRace.Entry> entry) {

        static Begun done(List<Run> runs) {
            return new Begun(ManyRuns.of(runs), Optional.empty());
        }
    }

    /** The runs of each, in order. */
    List<CompletableFuture<ManyRuns>> of(List<Job> jobs) {
        IdentityHashMap<Job, CompletableFuture<Begun>> begun = new IdentityHashMap<>();
        Map<String, List<CompletableFuture<Begun>>> pages = new LinkedHashMap<>();
        for (Job job : jobs) {
            CompletableFuture<Begun> beginning = async(() -> begin(job), workers.pool());
            begun.put(job, beginning);
            pages.computeIfAbsent(job.page(), page -> new ArrayList<>()).add(beginning);
        }
        Map<String, CompletableFuture<Map<PageRace.Entry, ManyRuns>>> races = new LinkedHashMap<>();
        pages.forEach((page, beginnings) -> races.put(page, race(beginnings)));
        List<CompletableFuture<ManyRuns>> runs = new ArrayList<>();
        for (Job job : jobs) {
            CompletableFuture<Map<PageRace.Entry, ManyRuns>> race = Objects.requireNonNull(races.get(job.page()));
            runs.add(Objects.requireNonNull(begun.get(job)).thenCompose(beginning -> beginning
                    .entry()
                    .map(entry -> race.thenApply(raced -> Objects.requireNonNull(raced.get(entry))))
                    .orElseGet(() -> CompletableFuture.completedFuture(beginning.runs()))));
        }
        return runs;
    }

    private Begun begin(Job job) throws IOException, InterruptedException {
        if (job.preparation().isEmpty()) {
            return Begun.done(List.of());
        }
        listener.doing(job.place(), "run 1");
        try {
            return begin(job, job.preparation().get());
        } finally {
            listener.ended(job.place());
        }
    }

    private Begun begin(Job job, Runner.Preparation preparation) throws IOException, InterruptedException {
        Repetitions times = job.repetitions(repetitions);
        Run first = runner.first(preparation);
        if (!Runner.mayVary(job.compiled(), first) || times.together() == 1) {
            return Begun.done(List.of(first));
        }
        if (!Raceable.canBe(job.compiled(), first)) {
            return Begun.done(runner.further(preparation, job.compiled(), first, job.counted(times.apart(), listener)));
        }
        return new Begun(
                ManyRuns.of(List.of()),
                Optional.of(new PageRace.Entry(job.compiled(), preparation, first, times, job.failing())));
    }

    private CompletableFuture<Map<PageRace.Entry, ManyRuns>> race(List<CompletableFuture<Begun>> beginnings) {
        return CompletableFuture.allOf(beginnings.toArray(CompletableFuture<?>[]::new))
                .thenCompose(all -> {
                    List<PageRace.Entry> entries = beginnings.stream()
                            .flatMap(beginning -> beginning.join().entry().stream())
                            .toList();
                    return entries.isEmpty()
                            ? CompletableFuture.completedFuture(Map.of())
                            : async(() -> raced(entries), workers.next());
                });
    }

    private Map<PageRace.Entry, ManyRuns> raced(List<PageRace.Entry> entries) throws IOException, InterruptedException {
        PageRace.Entry one = entries.get(0);
        String page = one.compiled().unit().composition().source().path();
        listener.doing(
                page,
                "racing " + Count.of(entries.size(), "example") + ", "
                        + one.times().together() + " runs of each");
        try {
            IdentityHashMap<PageRace.Entry, ManyRuns> runs = new PageRace(runner).run(entries);
            for (PageRace.Entry entry : entries) {
                if (!runs.containsKey(entry)) {
                    runs.put(entry, ManyRuns.of(apart(entry)));
                }
            }
            return runs;
        } finally {
            listener.ended(page);
        }
    }

    private List<Run> apart(PageRace.Entry entry) throws IOException, InterruptedException {
        Runner.Times times = counted(entry.compiled(), entry.times().apart(), listener);
        try {
            return runner.further(entry.preparation(), entry.compiled(), entry.first(), times);
        } finally {
            listener.ended(place(entry.compiled()));
        }
    }

    private static <T> CompletableFuture<T> async(Callable<T> work, Executor executor) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }
}
