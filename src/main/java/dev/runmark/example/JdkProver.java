package dev.runmark.example;

import dev.runmark.library.ClassPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
    private int fromCache;

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
            RunCache cache = RunCache.open(jdk, runner.probe(), settings, libraries);
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
        fromCache += compositions.size() - unknown.size();
        Iterator<Compiled> compiled = compiler.compile(unknown).iterator();
        List<Future<List<Proof>>> running = new ArrayList<>();
        for (Optional<Attempt> attempt : known) {
            if (attempt.isPresent()) {
                running.add(pool.submit(() -> AttemptJudge.judge(attempt.get())));
            } else {
                Compiled program = compiled.next();
                running.add(pool.submit(() -> AttemptJudge.judge(attempt(program))));
            }
        }
        return running;
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
            running.add(pool.submit(() -> Attempt.of(compiled, runs(compiled, Runner::runAlsoElsewhere))));
        }
        return running;
    }

    /** How many attempts came from the cache so far. */
    int fromCache() {
        return fromCache;
    }

    private Attempt attempt(Compiled compiled) throws IOException, InterruptedException {
        Composition composition = compiled.unit().composition();
        Attempt attempt = Attempt.of(compiled, runs(compiled, Runner::run));
        cache.keep(composition, attempt, Movability.isMovable(compiled, attempt.runs(), equipment));
        return attempt;
    }

    /** A way to run a program. */
    private interface Running {
        List<Run> run(Runner runner, Runner.Preparation preparation, int runs) throws IOException, InterruptedException;
    }

    private List<Run> runs(Compiled compiled, Running running) throws IOException, InterruptedException {
        Composition composition = compiled.unit().composition();
        Expectation expectation = composition.words().expectation();
        boolean meantToRun = !(expectation instanceof Expectation.Compiles)
                && !(expectation instanceof Expectation.FailsToCompile)
                && !compiled.classes().isEmpty();
        Optional<String> mainClass = compiled.mainClass().filter(name -> meantToRun);
        if (mainClass.isEmpty()) {
            return List.of();
        }
        Limits limits = Limits.DEFAULT.withTime(
                composition.words().timeout().orElse(settings.examples().timeout()));
        Runner.Preparation preparation =
                classes -> Program.write(compiled, mainClass.get(), classes, equipment, limits);
        return running.run(runner, preparation, settings.runs());
    }
}
