package dev.runmark.example;

import dev.runmark.content.ExampleMode;
import dev.runmark.content.MarkdownFile;
import dev.runmark.content.MarkdownText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Listener listener;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<JdkProver> provers = new ArrayList<>();
    private int fromCache;

    private Prover(Settings settings, int total, Listener listener) {
        this.settings = settings;
        this.total = total;
        this.listener = listener;
    }

    /**
     * How examples are proved.
     *
     * @param timeout how long one run may take if its example does not say
     * @param mode how the examples of a file are related if it does not say
     * @param jdks the feature versions of Java to prove on; empty for the one that runs
     * @param promisedIn the path of the file that names them, for problems
     * @param runs how often an example with threads is run, at least 1
     * @param processors how many examples run at the same time, at least 1
     * @param cache the folder that keeps what happened; empty if everything is to be run again
     */
    public record Settings(
            Duration timeout,
            ExampleMode mode,
            List<Integer> jdks,
            String promisedIn,
            int runs,
            int processors,
            Optional<Path> cache) {

        public Settings {
            jdks = List.copyOf(jdks);
        }

        /** Each example for itself, five runs on the Java that runs, on all processors, without a cache. */
        public static Settings of(Duration timeout) {
            int processors = Runtime.getRuntime().availableProcessors();
            return new Settings(timeout, ExampleMode.STANDALONE, List.of(), "", 5, processors, Optional.empty());
        }

        /** The same with another way for examples to be related. */
        public Settings in(ExampleMode other) {
            return new Settings(timeout, other, jdks, promisedIn, runs, processors, cache);
        }

        /** The same on other versions of Java, which a file promises. */
        public Settings on(List<Integer> features, String promisingFile) {
            return new Settings(timeout, mode, features, promisingFile, runs, processors, cache);
        }

        /** The same with a cache. */
        public Settings keptIn(Path folder) {
            return new Settings(timeout, mode, jdks, promisedIn, runs, processors, Optional.of(folder));
        }

        /** The same with another number of runs. */
        public Settings times(int number) {
            return new Settings(timeout, mode, jdks, promisedIn, number, processors, cache);
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
            prover.prove(of(files, settings.mode()));
        }
        return Proofs.of(prover.proofs, prover.problems).fromCache(prover.fromCache);
    }

    /** Proves examples that were found already. */
    static Proofs prove(ExampleFinder.Found found, Settings settings) throws IOException, InterruptedException {
        Prover prover = new Prover(settings, found.examples().size(), (done, total) -> {});
        prover.prove(part -> part.accept(found));
        return Proofs.of(prover.proofs, prover.problems).fromCache(prover.fromCache);
    }

    /**
     * Finds the examples and proves none: each is {@link Verdict#NOT_PROVED}.
     *
     * @param mode how the examples of a file are related if it does not say
     * @throws IOException if a file cannot be read
     */
    public static Proofs skip(List<MarkdownFile> files, ExampleMode mode) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (MarkdownFile file : files) {
            if (file.javaFences() > 0) {
                ExampleFinder.Found found = ExampleFinder.in(file, MarkdownText.open(file), mode);
                problems.addAll(found.problems());
                found.examples().forEach(example -> proofs.add(Proof.untried(example, Verdict.NOT_PROVED)));
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

    private static Parts of(List<MarkdownFile> files, ExampleMode mode) {
        return part -> {
            for (MarkdownFile file : files) {
                if (file.javaFences() > 0) {
                    part.accept(ExampleFinder.in(file, MarkdownText.open(file), mode));
                }
            }
        };
    }

    private void prove(Parts parts) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(settings.processors());
        Thread onExit = new Thread(() -> stop(pool), "runmark-stop-examples");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            for (Jdk jdk : jdks()) {
                provers.add(JdkProver.open(jdk, settings));
            }
            List<Composition> batch = new ArrayList<>();
            parts.forEach(found -> {
                problems.addAll(found.problems());
                found.examples().stream().filter(Example::isIgnored).forEach(this::ignored);
                batch.addAll(found.compositions());
                if (batch.size() >= BATCH) {
                    proveBatch(batch, pool);
                    batch.clear();
                }
            });
            proveBatch(batch, pool);
        } finally {
            stop(pool);
            for (JdkProver prover : provers) {
                fromCache += prover.fromCache();
                prover.close();
            }
            removeHook(onExit);
        }
    }

    /** The promised JDKs that this machine has; one that it lacks is a problem of the site's configuration. */
    private List<Jdk> jdks() {
        if (settings.jdks().isEmpty()) {
            return List.of(Jdk.current());
        }
        Map<Integer, Jdk> found = JdkFinder.find();
        for (int feature : settings.jdks()) {
            if (!found.containsKey(feature)) {
                problems.add(Problem.ofFile(
                                "jdk-missing",
                                settings.promisedIn(),
                                "the site promises Java " + feature + ", and this machine has no JDK " + feature)
                        .asWarning()
                        .withHelp("install one, or let JAVA_HOME name it; examples are not proved on it here"));
            }
        }
        return settings.jdks().stream()
                .sorted()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook is running already.
        }
    }

    private void ignored(Example example) {
        Expectation.Ignored ignored = (Expectation.Ignored) example.words().expectation();
        proved(Proof.untried(example, Verdict.IGNORED)
                .with(Judge.notRun(example, "the example is ignored (" + ignored.reason() + ")")));
    }

    private void proved(Proof proof) {
        proofs.add(proof);
        listener.proved(done.incrementAndGet(), total);
    }

    private void proveBatch(List<Composition> batch, ExecutorService pool) throws IOException, InterruptedException {
        Map<Composition, Map<Integer, Future<List<Proof>>>> running = new LinkedHashMap<>();
        batch.forEach(composition -> running.put(composition, new TreeMap<>()));
        for (JdkProver prover : provers) {
            Map<Composition, Composition> taken = new LinkedHashMap<>();
            batch.forEach(composition -> prover.takes(composition).ifPresent(part -> taken.put(composition, part)));
            Iterator<Future<List<Proof>>> proving =
                    prover.prove(List.copyOf(taken.values()), pool).iterator();
            taken.forEach((composition, part) ->
                    running.computeIfAbsent(composition, c -> new TreeMap<>()).put(prover.feature(), proving.next()));
        }
        for (Map.Entry<Composition, Map<Integer, Future<List<Proof>>>> composition : running.entrySet()) {
            collect(composition.getKey(), composition.getValue());
        }
    }

    private void collect(Composition composition, Map<Integer, Future<List<Proof>>> running)
            throws IOException, InterruptedException {
        Map<Integer, List<Proof>> byJdk = new TreeMap<>();
        for (Map.Entry<Integer, Future<List<Proof>>> proving : running.entrySet()) {
            byJdk.put(proving.getKey(), result(proving.getValue()));
        }
        for (Example block : composition.blocks()) {
            List<Integer> features = new ArrayList<>();
            List<Proof> proofsOfBlock = new ArrayList<>();
            byJdk.forEach((feature, all) -> all.stream()
                    .filter(proof -> proof.example().equals(block))
                    .forEach(proof -> {
                        features.add(feature);
                        proofsOfBlock.add(proof);
                    }));
            proved(
                    proofsOfBlock.isEmpty()
                            ? Proof.untried(block, Verdict.NOT_RUN_HERE)
                            : Proof.of(proofsOfBlock, features));
        }
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
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
