package dev.runmark.example;

import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Proves examples on one JDK. */
final class JdkProver implements AutoCloseable {

    private final Jdk jdk;
    private final Prover.Settings settings;
    private final Runner runner;
    private final ExampleCompiler compiler;

    private JdkProver(Jdk jdk, Prover.Settings settings, Runner runner, ExampleCompiler compiler) {
        this.jdk = jdk;
        this.settings = settings;
        this.runner = runner;
        this.compiler = compiler;
    }

    static JdkProver open(Jdk jdk, Prover.Settings settings) throws IOException {
        Runner runner = Runner.open(jdk);
        try {
            return new JdkProver(jdk, settings, runner, ExampleCompiler.of(jdk, runner.probe(), runner.root()));
        } catch (IOException e) {
            runner.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (runner) {
            compiler.close();
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

    /** Compiles examples together and has each run by a pool; the results are in the examples' order. */
    List<Future<Proof>> prove(List<Example> examples, ExecutorService pool) throws IOException, InterruptedException {
        List<Future<Proof>> running = new ArrayList<>();
        for (Compiled compiled : compiler.compile(examples)) {
            running.add(pool.submit(() -> prove(compiled)));
        }
        return running;
    }

    private Proof prove(Compiled compiled) throws IOException, InterruptedException {
        Example example = compiled.unit().example();
        if (!compiled.errors().isEmpty()) {
            List<Problem> wrong = CompileJudge.rejected(example, compiled.errors());
            return wrong.isEmpty()
                    ? proof(compiled, Verdict.REJECTED, Judge.notRun(example, "the compiler rejects the example"))
                    : proof(compiled, Verdict.FAILED, wrong);
        }
        List<Problem> wrong = CompileJudge.accepted(example);
        if (!wrong.isEmpty()) {
            return proof(compiled, Verdict.FAILED, wrong);
        }
        if (example.words().expectation() instanceof Expectation.Compiles) {
            return proof(compiled, Verdict.COMPILED, Judge.notRun(example, "the example is not run"));
        }
        if (compiled.mainClass().isEmpty()) {
            return proof(compiled, Verdict.COMPILED, Judge.notRun(example, "the example has no `main` to run"));
        }
        return run(compiled, compiled.mainClass().get());
    }

    private Proof run(Compiled compiled, String mainClass) throws IOException, InterruptedException {
        Example example = compiled.unit().example();
        Limits limits = Limits.DEFAULT.withTime(example.words().timeout().orElse(settings.timeout()));
        Program program =
                Program.write(compiled, mainClass, runner.classFolder(), Compilation.jvmOptions(example), limits);
        List<Run> runs = runner.run(program, settings.runs());
        boolean says = !example.claims().isEmpty()
                || runs.get(0).printed().isEmpty()
                || !(example.words().expectation() instanceof Expectation.Ends);
        return new Proof(
                        example,
                        says ? Verdict.PROVED : Verdict.RECORDED,
                        compiled.unit().program(),
                        compiled.errors(),
                        runs,
                        List.of(),
                        List.of())
                .with(Judge.ran(example, compiled.statements(), runs));
    }

    private static Proof proof(Compiled compiled, Verdict verdict, List<Problem> problems) {
        Unit unit = compiled.unit();
        return new Proof(unit.example(), verdict, unit.program(), compiled.errors(), List.of(), List.of(), List.of())
                .with(problems);
    }
}
