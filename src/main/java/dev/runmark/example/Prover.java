package dev.runmark.example;

import dev.runmark.content.MarkdownFile;
import dev.runmark.content.MarkdownText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Proves the examples of Markdown files: finds them, compiles them together, runs each in a JVM of its own, and holds
 * what happened against what its page says.
 */
public final class Prover {

    /** How many examples are compiled together: enough to make the compiler's start cheap, few enough to hold. */
    private static final int BATCH = 500;

    private final Settings settings;
    private final Jdk jdk = Jdk.current();
    private final Listener listener;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Prover(Settings settings, int total, Listener listener) {
        this.settings = settings;
        this.total = total;
        this.listener = listener;
    }

    /**
     * How examples are proved.
     *
     * @param timeout how long one run may take if its example does not say
     * @param runs how often an example with threads is run, at least 1
     * @param processors how many examples run at the same time, at least 1
     */
    public record Settings(Duration timeout, int runs, int processors) {

        /** Five runs, on all processors. */
        public static Settings of(Duration timeout) {
            return new Settings(timeout, 5, Runtime.getRuntime().availableProcessors());
        }
    }

    /** Is told how far proving has come. */
    public interface Listener {

        /**
         * One more example is done.
         *
         * @param done how many are
         * @param total how many there are
         */
        void proved(int done, int total);
    }

    /**
     * Proves all examples of some files.
     *
     * @throws IOException if the machine fails: a file cannot be read, no process can be started, there is no compiler
     * @throws InterruptedException if the calling thread is interrupted; no example is left running then
     */
    public static Proofs prove(List<MarkdownFile> files, Settings settings, Listener listener)
            throws IOException, InterruptedException {
        int total = files.stream().mapToInt(MarkdownFile::javaFences).sum();
        Prover prover = new Prover(settings, total, listener);
        if (total > 0) {
            prover.prove(of(files));
        }
        return Proofs.of(prover.proofs, prover.problems);
    }

    /** Proves examples that were found already. */
    static Proofs prove(ExampleFinder.Found found, Settings settings) throws IOException, InterruptedException {
        Prover prover = new Prover(settings, found.examples().size(), (done, total) -> {});
        prover.prove(part -> part.accept(found));
        return Proofs.of(prover.proofs, prover.problems);
    }

    /**
     * Finds the examples and proves none: each is {@link Verdict#NOT_PROVED}.
     *
     * @throws IOException if a file cannot be read
     */
    public static Proofs skip(List<MarkdownFile> files) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (MarkdownFile file : files) {
            if (file.javaFences() > 0) {
                ExampleFinder.Found found = ExampleFinder.in(MarkdownText.open(file));
                problems.addAll(found.problems());
                found.examples().forEach(example -> proofs.add(unproved(example, Verdict.NOT_PROVED)));
            }
        }
        return Proofs.of(proofs, problems);
    }

    /** Hands out everything that there is to prove, part by part. */
    private interface Parts {
        void forEach(Part part) throws IOException, InterruptedException;
    }

    /** Takes a part of the examples. */
    private interface Part {
        void accept(ExampleFinder.Found found) throws IOException, InterruptedException;
    }

    private static Parts of(List<MarkdownFile> files) {
        return part -> {
            for (MarkdownFile file : files) {
                if (file.javaFences() > 0) {
                    part.accept(ExampleFinder.in(MarkdownText.open(file)));
                }
            }
        };
    }

    private void prove(Parts parts) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(settings.processors());
        try (Runner runner = Runner.open(jdk);
                Compiler compiler = Compiler.open(runner.probe())) {
            Thread onExit = new Thread(() -> stop(pool), "runmark-stop-examples");
            Runtime.getRuntime().addShutdownHook(onExit);
            try {
                List<Example> batch = new ArrayList<>();
                parts.forEach(found -> {
                    problems.addAll(found.problems());
                    batch.addAll(found.examples());
                    if (batch.size() >= BATCH) {
                        proveBatch(batch, compiler, runner, pool);
                        batch.clear();
                    }
                });
                proveBatch(batch, compiler, runner, pool);
            } finally {
                stop(pool);
                removeHook(onExit);
            }
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook is running already.
        }
    }

    private void proveBatch(List<Example> batch, Compiler compiler, Runner runner, ExecutorService pool)
            throws IOException, InterruptedException {
        List<Example> compilable = new ArrayList<>();
        for (Example example : batch) {
            if (example.words().expectation() instanceof Expectation.Ignored ignored) {
                List<Problem> unchecked = Judge.notRun(example, "the example is ignored (" + ignored.reason() + ")");
                add(new Proof(
                        example, verdict(Verdict.IGNORED, unchecked), text(example), List.of(), List.of(), unchecked));
            } else if (!example.words().jdks().contains(jdk.feature())) {
                add(unproved(example, Verdict.NOT_RUN_HERE));
            } else {
                compilable.add(example);
            }
        }
        List<Future<Proof>> running = new ArrayList<>();
        for (Compiled compiled : Compilation.of(compiler, jdk, compilable)) {
            running.add(pool.submit(() -> prove(compiled, runner)));
        }
        for (Future<Proof> proof : running) {
            add(result(proof));
        }
    }

    private Proof prove(Compiled compiled, Runner runner) throws IOException, InterruptedException {
        Example example = compiled.unit().example();
        if (!compiled.errors().isEmpty()) {
            List<Problem> wrong = new ArrayList<>(CompileJudge.rejected(example, compiled.errors()));
            if (wrong.isEmpty()) {
                wrong.addAll(Judge.notRun(example, "the compiler rejects the example"));
            }
            return proof(compiled, Verdict.REJECTED, List.of(), wrong);
        }
        List<Problem> wrong = new ArrayList<>(CompileJudge.accepted(example));
        if (!wrong.isEmpty()) {
            return proof(compiled, Verdict.FAILED, List.of(), wrong);
        }
        if (example.words().expectation() instanceof Expectation.Compiles) {
            return proof(compiled, Verdict.COMPILED, List.of(), Judge.notRun(example, "the example is not run"));
        }
        if (compiled.mainClass().isEmpty()) {
            return proof(
                    compiled, Verdict.COMPILED, List.of(), Judge.notRun(example, "the example has no `main` to run"));
        }
        List<Run> runs = runner.run(program(compiled, compiled.mainClass().get(), runner), settings.runs());
        wrong.addAll(Judge.ran(example, compiled.statements(), runs));
        boolean says = !example.claims().isEmpty()
                || runs.get(0).printed().isEmpty()
                || !(example.words().expectation() instanceof Expectation.Ends);
        return proof(compiled, says ? Verdict.PROVED : Verdict.RECORDED, runs, wrong);
    }

    private Program program(Compiled compiled, String mainClass, Runner runner) throws IOException {
        Example example = compiled.unit().example();
        Limits limits = Limits.DEFAULT.withTime(example.words().timeout().orElse(settings.timeout()));
        return Program.write(compiled, mainClass, runner.classFolder(), Compilation.jvmOptions(example), limits);
    }

    private void add(Proof proof) {
        proofs.add(proof);
        listener.proved(done.incrementAndGet(), total);
    }

    private static Proof proof(Compiled compiled, Verdict verdict, List<Run> runs, List<Problem> problems) {
        Unit unit = compiled.unit();
        return new Proof(unit.example(), verdict(verdict, problems), unit.program(), compiled.errors(), runs, problems);
    }

    private static Proof unproved(Example example, Verdict verdict) {
        return new Proof(example, verdict, text(example), List.of(), List.of(), List.of());
    }

    private static Verdict verdict(Verdict ifRight, List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError) ? Verdict.FAILED : ifRight;
    }

    private static String text(Example example) {
        return example.fence().text();
    }

    private static Proof result(Future<Proof> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends all runs that are under way; each kills its process when its thread is interrupted. */
    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
