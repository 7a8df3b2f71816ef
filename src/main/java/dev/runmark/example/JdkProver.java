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
    public void close() throws IOException {
        try (runner) {
            compiler.close();
            cache.tidy();
        }
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

    /** How many attempts came from the cache so far. */
    int fromCache() {
        return fromCache;
    }

    private Attempt attempt(Compiled compiled) throws IOException, InterruptedException {
        Composition composition = compiled.unit().composition();
        Expectation expectation = composition.words().expectation();
        boolean runs = !(expectation instanceof Expectation.Compiles)
                && !(expectation instanceof Expectation.FailsToCompile)
                && !compiled.classes().isEmpty();
        Optional<String> mainClass = compiled.mainClass().filter(name -> runs);
        Attempt attempt = Attempt.of(compiled, mainClass.isPresent() ? run(compiled, mainClass.get()) : List.of());
        cache.keep(composition, attempt);
        return attempt;
    }

    private List<Run> run(Compiled compiled, String mainClass) throws IOException, InterruptedException {
        Composition composition = compiled.unit().composition();
        Limits limits = Limits.DEFAULT.withTime(
                composition.words().timeout().orElse(settings.examples().timeout()));
        return runner.run(classes -> Program.write(compiled, mainClass, classes, equipment, limits), settings.runs());
    }
}
