package dev.runmark.example;

import dev.runmark.content.MarkdownFile;
import dev.runmark.content.MarkdownText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** How many files are parsed at the same time as far as there are processors, and held until they are proved. */
    private static final int READ_TOGETHER = 64;

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
     * @param jdks the feature versions of Java to prove on; empty for the one that runs
     * @param promisedIn the path of the file that names them, for problems
     * @param runs how often an example with threads is run, at least 1
     * @param processors how many examples run at the same time, at least 1
     * @param cache the folder that keeps what happened; empty if everything is to be run again
     */
    public record Settings(
            Duration timeout, List<Integer> jdks, String promisedIn, int runs, int processors, Optional<Path> cache) {

        public Settings {
            jdks = List.copyOf(jdks);
        }

        /** Five runs on the Java that runs, on all processors, without a cache. */
        public static Settings of(Duration timeout) {
            int processors = Runtime.getRuntime().availableProcessors();
            return new Settings(timeout, List.of(), "", 5, processors, Optional.empty());
        }

        /** The same on other versions of Java, which a file promises. */
        public Settings on(List<Integer> features, String promisingFile) {
            return new Settings(timeout, features, promisingFile, runs, processors, cache);
        }

        /** The same with a cache. */
        public Settings keptIn(Path folder) {
            return new Settings(timeout, jdks, promisedIn, runs, processors, Optional.of(folder));
        }

        /** The same with another number of runs. */
        public Settings times(int number) {
            return new Settings(timeout, jdks, promisedIn, number, processors, cache);
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
     * @throws IOException if a file cannot be read
     */
    public static Proofs skip(List<MarkdownFile> files) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (MarkdownFile file : files) {
            if (file.javaFences() > 0) {
                ExampleFinder.Found found = ExampleFinder.in(MarkdownText.open(file));
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

    private static Parts of(List<MarkdownFile> files) {
        List<MarkdownFile> withJava =
                files.stream().filter(file -> file.javaFences() > 0).toList();
        return part -> {
            for (int from = 0; from < withJava.size(); from += READ_TOGETHER) {
                List<MarkdownFile> together = withJava.subList(from, Math.min(from + READ_TOGETHER, withJava.size()));
                for (ExampleFinder.Found found : findAll(together)) {
                    part.accept(found);
                }
            }
        };
    }

    private static List<ExampleFinder.Found> findAll(List<MarkdownFile> files) throws IOException {
        try {
            return files.parallelStream().map(Prover::find).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ExampleFinder.Found find(MarkdownFile file) {
        try {
            return ExampleFinder.in(MarkdownText.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prove(Parts parts) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(settings.processors());
        Thread onExit = new Thread(() -> stop(pool), "runmark-stop-examples");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            for (Jdk jdk : jdks()) {
                provers.add(JdkProver.open(jdk, settings));
            }
            List<Example> batch = new ArrayList<>();
            parts.forEach(found -> {
                problems.addAll(found.problems());
                batch.addAll(found.examples());
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

    private void proveBatch(List<Example> batch, ExecutorService pool) throws IOException, InterruptedException {
        // By identity: two examples of one page may be alike, and comparing them would compare their whole texts.
        IdentityHashMap<Example, List<Future<Proof>>> running = new IdentityHashMap<>();
        batch.forEach(example -> running.put(example, new ArrayList<>()));
        for (JdkProver prover : provers) {
            List<Example> taken = batch.stream()
                    .filter(example -> !isIgnored(example) && prover.takes(example))
                    .toList();
            List<Future<Proof>> proving = prover.prove(taken, pool);
            for (int i = 0; i < taken.size(); i++) {
                running.computeIfAbsent(taken.get(i), e -> new ArrayList<>()).add(proving.get(i));
            }
        }
        for (Example example : batch) {
            proofs.add(proof(example, running.getOrDefault(example, List.of())));
            listener.proved(done.incrementAndGet(), total);
        }
    }

    private Proof proof(Example example, List<Future<Proof>> running) throws IOException, InterruptedException {
        if (example.words().expectation() instanceof Expectation.Ignored ignored) {
            return Proof.untried(example, Verdict.IGNORED)
                    .with(Judge.notRun(example, "the example is ignored (" + ignored.reason() + ")"));
        }
        if (running.isEmpty()) {
            return Proof.untried(example, Verdict.NOT_RUN_HERE);
        }
        List<Proof> byJdk = new ArrayList<>();
        for (Future<Proof> proof : running) {
            byJdk.add(result(proof));
        }
        return Proof.of(
                byJdk,
                provers.stream()
                        .filter(prover -> prover.takes(example))
                        .map(JdkProver::feature)
                        .toList());
    }

    private static boolean isIgnored(Example example) {
        return example.words().expectation() instanceof Expectation.Ignored;
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
