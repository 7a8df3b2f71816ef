package dev.runmark.example;

import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.run.Raceable;
import dev.runmark.example.run.Runner;
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
import java.util.concurrent.ExecutorService;

/**
 * Has the examples of pages run by a pool: each in a JVM of its own, and those with threads then again with the others of
 * their page. Whoever shares a JVM can hide what is wrong with its neighbours, who therefore are of one page.
 */
final class PageRuns {

    private final Runner runner;
    private final Repetitions repetitions;
    private final ExecutorService pool;

    PageRuns(Runner runner, Repetitions repetitions, ExecutorService pool) {
        this.runner = runner;
        this.repetitions = repetitions;
        this.pool = pool;
    }

    /** A program that is to be run; without a preparation it is not. */
    record Job(Compiled compiled, Optional<Runner.Preparation> preparation) {

        private Repetitions repetitions(Repetitions customary) {
            return customary.or(compiled.unit().composition().words().runs());
        }

        private String page() {
            return compiled.unit().composition().source().path();
        }
    }

    /** What is known after a first run: all runs, or what else is to be raced. */
    private record Begun(List<Run> runs, Optional<PageRace.Entry> entry) {

        static Begun done(List<Run> runs) {
            return new Begun(runs, Optional.empty());
        }
    }

    /** The runs of each, in order. */
    List<CompletableFuture<List<Run>>> of(List<Job> jobs) {
        IdentityHashMap<Job, CompletableFuture<Begun>> begun = new IdentityHashMap<>();
        Map<String, List<CompletableFuture<Begun>>> pages = new LinkedHashMap<>();
        for (Job job : jobs) {
            CompletableFuture<Begun> beginning = async(() -> begin(job));
            begun.put(job, beginning);
            pages.computeIfAbsent(job.page(), page -> new ArrayList<>()).add(beginning);
        }
        Map<String, CompletableFuture<Map<PageRace.Entry, List<Run>>>> races = new LinkedHashMap<>();
        pages.forEach((page, beginnings) -> races.put(page, race(beginnings)));
        List<CompletableFuture<List<Run>>> runs = new ArrayList<>();
        for (Job job : jobs) {
            CompletableFuture<Map<PageRace.Entry, List<Run>>> race = Objects.requireNonNull(races.get(job.page()));
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
        Runner.Preparation preparation = job.preparation().get();
        Repetitions times = job.repetitions(repetitions);
        Run first = runner.first(preparation);
        if (!Runner.mayVary(job.compiled(), first) || times.together() == 1) {
            return Begun.done(List.of(first));
        }
        if (!Raceable.canBe(job.compiled(), first)) {
            return Begun.done(runner.further(preparation, job.compiled(), first, times.apart()));
        }
        return new Begun(List.of(), Optional.of(new PageRace.Entry(job.compiled(), preparation, first, times)));
    }

    private CompletableFuture<Map<PageRace.Entry, List<Run>>> race(List<CompletableFuture<Begun>> beginnings) {
        return CompletableFuture.allOf(beginnings.toArray(CompletableFuture<?>[]::new))
                .thenCompose(all -> {
                    List<PageRace.Entry> entries = beginnings.stream()
                            .flatMap(beginning -> beginning.join().entry().stream())
                            .toList();
                    return entries.isEmpty()
                            ? CompletableFuture.completedFuture(Map.of())
                            : async(() -> raced(entries));
                });
    }

    private Map<PageRace.Entry, List<Run>> raced(List<PageRace.Entry> entries)
            throws IOException, InterruptedException {
        IdentityHashMap<PageRace.Entry, List<Run>> runs = new PageRace(runner).run(entries);
        for (PageRace.Entry entry : entries) {
            if (!runs.containsKey(entry)) {
                runs.put(
                        entry,
                        runner.further(
                                entry.preparation(),
                                entry.compiled(),
                                entry.first(),
                                entry.times().apart()));
            }
        }
        return runs;
    }

    private <T> CompletableFuture<T> async(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                pool);
    }
}
