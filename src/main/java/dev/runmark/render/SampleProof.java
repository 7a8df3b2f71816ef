package dev.runmark.render;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.FenceLine;
import java.util.List;
import java.util.Optional;

/** Chooses the example that shows a newcomer at a glance what a site is about. */
final class SampleProof {

    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 10;
    private static final int WIDEST = 66;

    private SampleProof() {}

    /** The first that is short, narrow, proved, without a picture, and says at two of its lines or more what they print. */
    static Optional<Proof> of(Proofs proofs) {
        return proofs.isUntried()
                ? Optional.empty()
                : proofs.all().stream().filter(SampleProof::isTelling).findFirst();
    }

    private static boolean isTelling(Proof proof) {
        List<FenceLine> lines = proof.example().code().shown();
        long claims = proof.example().claims().stream()
                .filter(Claim.AtLine.class::isInstance)
                .count();
        return proof.verdict() == Verdict.PROVED
                && claims > 1
                && proof.example().files().isEmpty()
                && proof.shown().flatMap(Run::recording).isEmpty()
                && lines.size() >= FEWEST_LINES
                && lines.size() <= MOST_LINES
                && lines.stream().allMatch(line -> line.text().length() <= WIDEST);
    }
}
