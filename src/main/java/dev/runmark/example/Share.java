package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Timeline;
import dev.runmark.example.judge.Proof;
import java.util.List;

/**
 * What of a composition is proved on one platform.
 *
 * <p>Immutable and thread-safe.
 *
 * @param prover the platform
 * @param part what is compiled and run there
 * @param blocks the blocks in it whose proofs count: on a JDK that no other block asked for, those that did
 */
record Share(ExampleProver prover, Composition part, List<Example> blocks) {

    Share {
        blocks = List.copyOf(blocks);
    }

    /** The share of a platform that is to prove all that is for it. */
    static Share of(ExampleProver prover, Composition part) {
        return new Share(prover, part, part.blocks());
    }

    /** The same where another platform records what is to be seen. */
    Share unrecorded() {
        boolean asks = part.words().timeline() || part.given().timeline() != Timeline.WHERE_ASKED;
        return asks ? new Share(prover, part.with(part.given().with(Timeline.ELSEWHERE)), blocks) : this;
    }

    /** Of the proofs of all blocks, those that count. */
    List<Proof> counted(List<Proof> proofs) {
        return proofs.stream().filter(proof -> blocks.contains(proof.example())).toList();
    }
}
