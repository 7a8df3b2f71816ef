package dev.runmark.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Proves examples on one JDK. */
final class JdkProver implements AutoCloseable {

    private final Jdk jdk;
    private final Prover.Settings settings;
    private final Runner runner;
    private final ExampleCompiler compiler;
    private final RunCache cache;
    private int fromCache;

    private JdkProver(Jdk jdk, Prover.Settings settings, Runner runner, ExampleCompiler compiler, RunCache cache) {
        this.jdk = jdk;
        this.settings = settings;
        this.runner = runner;
        this.compiler = compiler;
        this.cache = cache;
    }

    static JdkProver open(Jdk jdk, Prover.Settings settings) throws IOException {
        Runner runner = Runner.open(jdk);
        try {
            ExampleCompiler compiler = ExampleCompiler.of(jdk, runner.probe(), runner.root());
            RunCache cache = RunCache.open(settings.cache(), jdk, runner.probe(), settings);
            return new JdkProver(jdk, settings, runner, compiler, cache);
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
        Map<Composition, Attempt> known = new HashMap<>();
        for (Composition composition : compositions) {
            cache.find(composition).ifPresent(attempt -> known.put(composition, attempt));
        }
        fromCache += known.size();
        List<Composition> unknown = compositions.stream()
                .filter(composition -> !known.containsKey(composition))
                .toList();
        Iterator<Compiled> compiled = compiler.compile(unknown).iterator();
        List<Future<List<Proof>>> running = new ArrayList<>();
        for (Composition composition : compositions) {
            Attempt attempt = known.get(composition);
            Compiled program = attempt == null ? compiled.next() : attempt.compiled();
            running.add(pool.submit(() -> AttemptJudge.judge(attempt == null ? attempt(program) : attempt)));
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
        Limits limits = Limits.DEFAULT.withTime(composition.words().timeout().orElse(settings.timeout()));
        Program program =
                Program.write(compiled, mainClass, runner.classFolder(), Compilation.jvmOptions(composition), limits);
        return runner.run(program, settings.runs());
    }
}
