package dev.runmark.render;

import dev.runmark.example.Proof;
import dev.runmark.example.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One honest line about all the examples of a page. */
final class ProofTally {

    private static final Map<Verdict, String> WORDS = new EnumMap<>(Map.of(
            Verdict.PROVED, "proved",
            Verdict.RECORDED, "recorded",
            Verdict.REJECTED, "rejected by the compiler as it should be",
            Verdict.COMPILED, "compiled but not run",
            Verdict.COMPILED_IN_PART, "compiled as far as it goes",
            Verdict.IGNORED, "not compiled",
            Verdict.NOT_RUN_HERE, "not run here",
            Verdict.NOT_PROVED, "not proved",
            Verdict.RUNNING, "running",
            Verdict.FAILED, "failed"));

    private ProofTally() {}

    /** What is known of a page's examples; empty if it has none. */
    static String of(Collection<Proof> proofs) {
        if (proofs.isEmpty()) {
            return "";
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        proofs.forEach(proof -> counts.merge(proof.verdict(), 1, Integer::sum));
        String java = ProofLine.onJava(proofs.stream()
                .flatMap(proof -> proof.ranOn().stream())
                .distinct()
                .sorted()
                .toList());
        String run = java.isEmpty() ? "" : ", run" + java;
        return English.count(proofs.size(), "example", "examples") + run + ": " + parts(counts, proofs.size());
    }

    /** What a verdict is called. */
    static String word(Verdict verdict) {
        return Objects.requireNonNull(WORDS.get(verdict));
    }

    private static String parts(Map<Verdict, Integer> counts, int total) {
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> {
            String number = count < total ? count + " " : total == 1 ? "" : "all ";
            parts.add(number + WORDS.get(verdict));
        });
        return String.join(", ", parts);
    }
}
