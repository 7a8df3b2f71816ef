package dev.runmark.example;

import dev.runmark.text.Problem;
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

    /** Whether an example is for this JDK. */
    boolean takes(Example example) {
        return example.words().jdks().contains(jdk.feature());
    }

    /**
     * Has examples proved by a pool: what happened to one is taken from the cache, or it is compiled, together with the
     * others, and run. The results are in the examples' order.
     */
    List<Future<Proof>> prove(List<Example> examples, ExecutorService pool) throws IOException, InterruptedException {
        List<Optional<Attempt>> known =
                examples.parallelStream().map(cache::find).toList();
        List<Example> unknown = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (known.get(i).isEmpty()) {
                unknown.add(examples.get(i));
            }
        }
        fromCache += examples.size() - unknown.size();
        Iterator<Compiled> compiled = compiler.compile(unknown).iterator();
        List<Future<Proof>> running = new ArrayList<>();
        for (Optional<Attempt> attempt : known) {
            if (attempt.isPresent()) {
                running.add(pool.submit(() -> judge(attempt.get())));
            } else {
                Compiled program = compiled.next();
                running.add(pool.submit(() -> judge(attempt(program))));
            }
        }
        return running;
    }

    /** How many attempts came from the cache so far. */
    int fromCache() {
        return fromCache;
    }

    private Attempt attempt(Compiled compiled) throws IOException, InterruptedException {
        Example example = compiled.unit().example();
        boolean runs = compiled.errors().isEmpty()
                && !(example.words().expectation() instanceof Expectation.Compiles)
                && !(example.words().expectation() instanceof Expectation.FailsToCompile);
        Optional<String> mainClass = compiled.mainClass().filter(name -> runs);
        Attempt attempt = Attempt.of(compiled, mainClass.isPresent() ? run(compiled, mainClass.get()) : List.of());
        cache.keep(example, attempt);
        return attempt;
    }

    private List<Run> run(Compiled compiled, String mainClass) throws IOException, InterruptedException {
        Example example = compiled.unit().example();
        Limits limits = Limits.DEFAULT.withTime(example.words().timeout().orElse(settings.timeout()));
        Program program =
                Program.write(compiled, mainClass, runner.classFolder(), Compilation.jvmOptions(example), limits);
        return runner.run(program, settings.runs());
    }

    private static Proof judge(Attempt attempt) {
        Compiled compiled = attempt.compiled();
        Example example = compiled.unit().example();
        if (!compiled.errors().isEmpty()) {
            List<Problem> wrong = CompileJudge.rejected(example, compiled.errors());
            return wrong.isEmpty()
                    ? proof(attempt, Verdict.REJECTED, Judge.notRun(example, "the compiler rejects the example"))
                    : proof(attempt, Verdict.FAILED, wrong);
        }
        List<Problem> wrong = CompileJudge.accepted(example);
        if (!wrong.isEmpty()) {
            return proof(attempt, Verdict.FAILED, wrong);
        }
        if (example.words().expectation() instanceof Expectation.Compiles) {
            return proof(attempt, Verdict.COMPILED, Judge.notRun(example, "the example is not run"));
        }
        if (compiled.mainClass().isEmpty()) {
            return proof(attempt, Verdict.COMPILED, Judge.notRun(example, "the example has no `main` to run"));
        }
        boolean says = !example.claims().isEmpty()
                || attempt.runs().get(0).printed().isEmpty()
                || !(example.words().expectation() instanceof Expectation.Ends);
        return unjudged(attempt, says ? Verdict.PROVED : Verdict.RECORDED)
                .with(Judge.ran(example, compiled.statements(), attempt.runs()));
    }

    private static Proof proof(Attempt attempt, Verdict verdict, List<Problem> problems) {
        return unjudged(attempt, verdict).with(problems);
    }

    private static Proof unjudged(Attempt attempt, Verdict verdict) {
        Unit unit = attempt.compiled().unit();
        return new Proof(
                unit.example(), verdict, unit.program(), attempt.compiled().errors(), attempt.runs(), List.of());
    }
}
