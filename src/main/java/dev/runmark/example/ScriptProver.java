package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.judge.Attempt;
import dev.runmark.example.judge.AttemptJudge;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.language.ScriptRunner;
import dev.runmark.example.language.Tried;
import dev.runmark.example.language.Way;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.TrialRunner;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;

/** Proves examples in a language besides Java, on one platform. */
final class ScriptProver implements ExampleProver {

    /** What is another in each run shows soon. */
    private static final int RUNS_OF_UNCERTAIN = 3;

    private final Language language;
    private final ScriptRunner runner;
    private final ProvingSettings settings;
    private final RunCache cache;
    private final AutoCloseable folder;
    private Proofs.CacheUse cacheUse = Proofs.CacheUse.NONE;

    ScriptProver(
            Language language, ScriptRunner runner, ProvingSettings settings, RunCache cache, AutoCloseable folder) {
        this.language = language;
        this.runner = runner;
        this.settings = settings;
        this.cache = cache;
        this.folder = folder;
    }

    /**
     * Opens one for each platform of each language that a project asks for.
     *
     * @param provers takes them, those that are open even if the machine fails
     * @param problems takes what this machine does not have
     */
    static void open(ProvingSettings settings, List<ScriptProver> provers, List<Problem> problems)
            throws IOException, InterruptedException {
        for (Language language : settings.examples().languages().others()) {
            LanguageRunners.of(language, settings, provers, problems);
        }
    }

    /** Whether an example misses a name that a block before it may define. */
    static boolean missesName(Proof proof) {
        return !proof.example().isJava()
                && proof.runs().stream()
                        .anyMatch(run -> run.ending() instanceof Ending.Threw threw
                                && (threw.isNamed("NameError") || threw.isNamed("ReferenceError")));
    }

    Language language() {
        return language;
    }

    @Override
    public Platform platform() {
        return runner.platform();
    }

    @Override
    public Proof naming(Proof proof) {
        return proof;
    }

    @Override
    public String edition() {
        return "";
    }

    @Override
    public Optional<Composition> takes(Composition composition) {
        return Optional.of(composition);
    }

    @Override
    public List<Future<List<Proof>>> prove(List<Composition> compositions, Workers workers, ProvingListener listener) {
        List<Future<List<Proof>>> proofs = new ArrayList<>();
        int known = 0;
        for (Composition composition : compositions) {
            Optional<Attempt> kept = cache.find(composition);
            known += kept.isPresent() ? 1 : 0;
            proofs.add(kept.map(CompletableFuture::completedFuture)
                    .orElseGet(
                            () -> CompletableFuture.supplyAsync(() -> attempted(composition, listener), workers.pool()))
                    .thenApplyAsync(AttemptJudge::judge, workers.next()));
        }
        cacheUse = cacheUse.and(new Proofs.CacheUse(known, compositions.size()));
        return proofs;
    }

    private Attempt attempted(Composition composition, ProvingListener listener) {
        Attempt attempt = observed(composition, listener);
        try {
            cache.keep(composition, attempt, isPlaceIndependent(attempt));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return attempt;
    }

    /** What comes of a composition that is run now, whatever is known of it. */
    Attempt observed(Composition composition, ProvingListener listener) {
        String place = composition.source().path() + ":"
                + composition.first().fence().location().line();
        listener.doing(place, "run 1");
        try {
            return attempt(composition, place, listener);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        } finally {
            listener.ended(place);
        }
    }

    private Attempt attempt(Composition composition, String place, ProvingListener listener)
            throws IOException, InterruptedException {
        Limits limits = settings.limits(composition);
        Tried first = runner.run(composition, limits, Way.FIRST);
        List<Run> runs = new ArrayList<>(first.run().stream().toList());
        int times = first.run().map(run -> times(composition, first, run)).orElse(1);
        for (int number = 1; number < times; number++) {
            listener.doing(place, "run " + (number + 1) + " of " + times);
            Optional<Run> again =
                    runner.run(composition, limits, Way.again(number)).run();
            // What is put between its steps may be why it takes so long.
            again.filter(run -> !run.ranOutOfTime()).ifPresent(runs::add);
        }
        return new Attempt(
                composition,
                /* blocksEndAlone= */ false,
                program(composition),
                first.report(),
                List.of(),
                runs,
                trials(composition, limits, first, runs));
    }

    private int times(Composition composition, Tried tried, Run run) {
        Optional<Integer> stated = composition.words().runs();
        boolean mayVary = run.threaded() || stated.isPresent();
        int usual = tried.uncertain() ? RUNS_OF_UNCERTAIN : 1;
        return !run.endedByItself()
                ? 1
                : mayVary ? settings.repetitions().or(stated).apart() : usual;
    }

    private Trials trials(Composition composition, Limits limits, Tried first, List<Run> runs)
            throws IOException, InterruptedException {
        if (first.possible().isEmpty() || !runs.stream().allMatch(Run::endedByItself)) {
            return Trials.NONE;
        }
        return TrialRunner.run(first.possible(), runs.get(0), ways -> runner.run(composition, limits, Way.forcing(ways))
                .run()
                .orElseThrow());
    }

    /** What a reader could keep and run. */
    private static String program(Composition composition) {
        StringBuilder program = new StringBuilder();
        composition.blocks().stream()
                .filter(block -> !(block.words().expectation() instanceof Expectation.Compiles))
                .forEach(block -> program.append(block.code().text()));
        return program.toString();
    }

    private boolean isPlaceIndependent(Attempt attempt) {
        return attempt.seen().all().stream()
                .noneMatch(run -> run.printed().stream().anyMatch(print -> runner.showsPlace(print.text()))
                        || run.values().values().stream().anyMatch(runner::showsPlace)
                        || (run.ending() instanceof Ending.Threw threw && runner.showsPlace(threw.trace())));
    }

    @Override
    public Optional<List<Proof>> recall(Composition composition) {
        return cache.find(composition).map(AttemptJudge::judge);
    }

    @Override
    public Proofs.CacheUse cacheUse() {
        return cacheUse;
    }

    @Override
    public String state() {
        return cache.state();
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
