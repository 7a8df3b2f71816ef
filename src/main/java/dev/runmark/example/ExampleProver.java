package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** Proves examples on one platform. */
sealed interface ExampleProver extends AutoCloseable permits JdkProver, ScriptProver {

    /** What they run on. */
    Platform platform();

    /** Which of several versions of libraries they have; empty if there is only one. */
    String edition();

    /** A proof of its own with the libraries of those that are asked for that the example names something of. */
    Proof naming(Proof proof);

    /**
     * What of a composition is for this platform; empty if nothing is.
     *
     * @throws IOException if the classes cannot be listed that it may name
     */
    Optional<Composition> takes(Composition composition) throws IOException;

    /**
     * Has compositions proved by workers: what happened to one is taken from the cache, or it is run. The results, a proof for
     * each block, are in the compositions' order.
     */
    List<Future<List<Proof>>> prove(List<Composition> compositions, Workers workers, ProvingListener listener)
            throws IOException, InterruptedException;

    /** The proofs of a composition's blocks, if it is known what happens to it. */
    Optional<List<Proof>> recall(Composition composition);

    /** How much was known without a run so far. */
    Proofs.CacheUse cacheUse();

    /** A text that differs whenever an unchanged example could come out otherwise. */
    String state();

    @Override
    void close();
}
