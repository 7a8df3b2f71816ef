package dev.runmark.serve;

import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.Workbench;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.DaemonThread;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The thread that proves the examples of texts, one text at a time, those asked for last first. A run is given up when its
 * text has changed.
 *
 * <p>Thread-safe.
 */
final class ProofWorker implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 3_000;

    private final Proving proving;
    private final Learner learner;
    private final BlockingDeque<MarkdownFile> waiting = new LinkedBlockingDeque<>();
    private final Thread thread = DaemonThread.of("preview-prover", this::work);
    private volatile boolean closed;
    private volatile boolean stale = true;
    private volatile @Nullable Workbench bench;
    private volatile SiteConfig.Examples examples;
    private @Nullable MarkdownFile running;

    private ProofWorker(Proving proving, SiteConfig.Examples examples, Learner learner) {
        this.proving = proving;
        this.examples = examples;
        this.learner = learner;
    }

    /** Learns what the worker finds out. Its methods are called on the worker's thread. */
    interface Learner {

        /** Whether anybody still wants to know of a text. */
        boolean wants(MarkdownFile file);

        /** More is known of a text. */
        void learn(MarkdownFile file, UnaryOperator<Proofs> learnt);

        /** All is known of a text. */
        void proved(Proofs proofs);

        /** The machine could not prove something. */
        void failed(Exception failure);
    }

    static ProofWorker start(Proving proving, SiteConfig.Examples examples, Learner learner) {
        ProofWorker worker = new ProofWorker(proving, examples, learner);
        worker.thread.start();
        return worker;
    }

    /**
     * What can be known of a text at once, without a run.
     *
     * @throws IOException if the text cannot be read, or has changed since it was
     */
    Proofs known(MarkdownFile file) throws IOException {
        if (proving.settings(examples).isEmpty()) {
            return Prover.skip(List.of(file), examples);
        }
        Workbench ready = bench;
        return ready == null ? Workbench.untried(file, examples) : ready.recall(file);
    }

    /** Proves a text next. */
    void ask(MarkdownFile file) {
        waiting.addFirst(file);
    }

    /** Gives up whatever was asked for a text at a path. */
    synchronized void giveUp(String path) {
        waiting.removeIf(older -> older.path().equals(path));
        if (running != null && running.path().equals(path)) {
            thread.interrupt();
        }
    }

    /** Gives up everything and begins anew, with what {@code site.yaml} says now. */
    synchronized void restart(SiteConfig.Examples now) {
        examples = now;
        bench = null;
        stale = true;
        waiting.clear();
        thread.interrupt();
    }

    /** Begins anew with the same examples' settings. */
    void restart() {
        restart(examples);
    }

    /** Whether it proves as {@code site.yaml} says now. */
    boolean isFor(SiteConfig.Examples now) {
        return examples.equals(now);
    }

    /** How they are run. */
    SiteConfig.Examples examples() {
        return examples;
    }

    /** The jars and folders of classes that examples use, as far as they are known. */
    List<Path> libraries() {
        Workbench ready = bench;
        return ready == null ? List.of() : ready.libraries();
    }

    private void work() {
        Optional<Workbench> own = Optional.empty();
        while (!closed) {
            try {
                if (stale) {
                    stale = false;
                    own.ifPresent(Workbench::close);
                    own = Optional.empty();
                    own = open();
                    bench = own.orElse(null);
                }
                MarkdownFile file = waiting.take();
                if (own.isPresent() && begin(file)) {
                    prove(own.get(), file);
                }
            } catch (InterruptedException e) {
                // The text has changed, or site.yaml, or the worker is closed: the loop asks for all of these.
            } catch (IOException | RuntimeException e) {
                learner.failed(e);
            } finally {
                end();
            }
        }
        own.ifPresent(Workbench::close);
    }

    private Optional<Workbench> open() throws IOException, InterruptedException {
        Optional<ProvingSettings> settings = proving.settings(examples);
        return settings.isPresent()
                ? Optional.of(Workbench.open(settings.get(), (what, done, begun) -> {}))
                : Optional.empty();
    }

    private void prove(Workbench own, MarkdownFile file) throws IOException, InterruptedException {
        try {
            own.proveHere(file, proof -> learner.learn(file, known -> known.with(proof)));
            Proofs all = own.prove(file, proof -> learner.learn(file, known -> known.with(proof)));
            learner.learn(file, known -> all);
            learner.proved(all);
        } catch (IOException e) {
            // A text that has changed meanwhile is asked for again by whoever learns of the change.
            if (file.holds(Source.read(file.path(), file.file()))) {
                throw e;
            }
        }
    }

    private synchronized boolean begin(MarkdownFile file) {
        boolean wanted = !stale && learner.wants(file);
        running = wanted ? file : null;
        return wanted;
    }

    /** An interrupt that came too late is not for the next text. */
    private synchronized void end() {
        running = null;
        Thread.interrupted();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
