package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.compile.ExampleCompiler;
import dev.runmark.example.compile.Plan;
import dev.runmark.example.compile.SetupCheck;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.Program;
import dev.runmark.example.run.Runner;
import dev.runmark.library.ClassPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Proves examples on one JDK. */
final class JdkProver implements AutoCloseable {

    private final Jdk jdk;
    private final Prover.Settings settings;
    private final Equipment equipment;
    private final Runner runner;
    private final ExampleCompiler compiler;
    private final RunCache cache;
    private Proofs.CacheUse cacheUse = Proofs.CacheUse.NONE;

    private JdkProver(
            Jdk jdk,
            Prover.Settings settings,
            Equipment equipment,
            Runner runner,
            ExampleCompiler compiler,
            RunCache cache) {
        this.jdk = jdk;
        this.settings = settings;
        this.equipment = equipment;
        this.runner = runner;
        this.compiler = compiler;
        this.cache = cache;
    }

    static JdkProver open(Jdk jdk, Prover.Settings settings, ClassPath libraries) throws IOException {
        Runner runner = Runner.open(jdk);
        try {
            Equipment equipment = Equipment.of(settings.examples(), libraries);
            ExampleCompiler compiler = ExampleCompiler.of(jdk, runner.probe(), runner.root(), equipment);
            RunCache cache = RunCache.open(jdk, settings, libraries);
            return new JdkProver(jdk, settings, equipment, runner, compiler, cache);
        } catch (IOException e) {
            runner.close();
            throw e;
        }
    }

    @Override
    public void close() {
        cache.tidy();
        runner.close();
    }

    /** What compiles the setups of examples. */
    SetupCheck setups() {
        return new SetupCheck(compiler);
    }

    /** The feature version of the JDK. */
    int feature() {
        return jdk.feature();
    }

    /** What of a composition is for this JDK; empty if nothing is. */
    Optional<Composition> takes(Composition composition) {
        return composition.on(jdk.feature());
    }

    /**
     * Has compositions proved by a pool: what happened to one is taken from the cache, or it is compiled, together with
     * the others, and run. The results, a proof for each block, are in the compositions' order.
     */
    List<Future<List<Proof>>> prove(List<Composition> compositions, ExecutorService pool)
            throws IOException, InterruptedException {
        List<Optional<Attempt>> known =
                compositions.parallelStream().map(cache::find).toList();
        List<Composition> unknown = new ArrayList<>();
        for (int i = 0; i < compositions.size(); i++) {
            if (known.get(i).isEmpty()) {
                unknown.add(compositions.get(i));
            }
        }
        cacheUse = cacheUse.and(new Proofs.CacheUse(compositions.size() - unknown.size(), compositions.size()));
        Iterator<CompletableFuture<Attempt>> running = attempts(unknown, pool).iterator();
        List<Future<List<Proof>>> proofs = new ArrayList<>();
        for (Optional<Attempt> attempt : known) {
            CompletableFuture<Attempt> made =
                    attempt.map(CompletableFuture::completedFuture).orElseGet(running::next);
            proofs.add(made.thenApplyAsync(AttemptJudge::judge, pool));
        }
        return proofs;
    }

    private List<CompletableFuture<Attempt>> attempts(List<Composition> compositions, ExecutorService pool)
            throws IOException, InterruptedException {
        List<PageRuns.Job> jobs =
                compiler.compile(compositions).stream().map(this::job).toList();
        List<CompletableFuture<List<Run>>> runs = new PageRuns(runner, settings.repetitions(), pool).of(jobs);
        List<CompletableFuture<Attempt>> attempts = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Compiled compiled = jobs.get(i).compiled();
            attempts.add(runs.get(i).thenApply(done -> kept(compiled, Attempt.of(compiled, done))));
        }
        return attempts;
    }

    private Attempt kept(Compiled compiled, Attempt attempt) {
        boolean movable = Movability.isMovable(compiled, attempt.runs(), equipment);
        try {
            cache.keep(compiled.unit().composition(), attempt, movable);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return attempt;
    }

    /** The proofs of a composition's blocks, if it is known what happens to it. */
    Optional<List<Proof>> recall(Composition composition) {
        return cache.find(composition).map(AttemptJudge::judge);
    }

    /**
     * Has compositions run by a pool as {@link #prove} does, and once more elsewhere; nothing is taken from the cache and
     * nothing kept there, since it does not know which values were noted.
     */
    List<Future<Attempt>> observe(List<Composition> compositions, ExecutorService pool)
            throws IOException, InterruptedException {
        List<Future<Attempt>> running = new ArrayList<>();
        for (Compiled compiled : compiler.compile(compositions)) {
            running.add(pool.submit(() -> Attempt.of(compiled, runsAlsoElsewhere(job(compiled)))));
        }
        return running;
    }

    /** How much was known without a run so far. */
    Proofs.CacheUse cacheUse() {
        return cacheUse;
    }

    /**
     * The proofs of a composition's blocks from a run as it is and one in which its threads are held up.
     *
     * @param seed how
     * @param port where the second waits for a debugger; empty if it does not
     */
    List<Proof> replay(Composition composition, String seed, Optional<Integer> port)
            throws IOException, InterruptedException {
        PageRuns.Job job = job(compiler.compile(List.of(composition)).get(0));
        List<Run> runs = new ArrayList<>();
        if (job.preparation().isPresent()) {
            Run first = runner.first(job.preparation().get());
            runs.add(first);
            runs.add(runner.replay(job.compiled(), job.preparation().get(), first, seed, port));
        }
        return AttemptJudge.judge(Attempt.of(job.compiled(), runs));
    }

    private List<Run> runsAlsoElsewhere(PageRuns.Job job) throws IOException, InterruptedException {
        if (job.preparation().isEmpty()) {
            return List.of();
        }
        Runner.Preparation preparation = job.preparation().get();
        Compiled compiled = job.compiled();
        Run first = runner.first(preparation);
        Repetitions times =
                settings.repetitions().or(compiled.unit().composition().words().runs());
        List<Run> runs = new ArrayList<>(
                Runner.mayVary(compiled, first)
                        ? runner.further(preparation, compiled, first, times.apart())
                        : List.of(first));
        if (Plan.isPlan(compiled.mainClass().orElse("")) || !first.ranIntoLimit()) {
            runs.add(runner.elsewhere(preparation));
        }
        return List.copyOf(runs);
    }

    private PageRuns.Job job(Compiled compiled) {
        Composition composition = compiled.unit().composition();
        Expectation expectation = composition.words().expectation();
        boolean meantToRun = !(expectation instanceof Expectation.Compiles)
                && !(expectation instanceof Expectation.FailsToCompile)
                && !compiled.classes().isEmpty();
        Limits limits = Limits.DEFAULT.withTime(
                composition.words().timeout().orElse(settings.examples().timeout()));
        return new PageRuns.Job(
                compiled,
                compiled.mainClass()
                        .filter(name -> meantToRun)
                        .map(main -> classes -> Program.write(compiled, main, classes, equipment, limits)));
    }
}
