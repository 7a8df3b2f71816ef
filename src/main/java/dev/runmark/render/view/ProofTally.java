package dev.runmark.render.view;

import dev.runmark.example.fact.Versions;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Tally;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Count;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One honest line about all the examples of a page. */
public final class ProofTally {

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
    public static String of(Collection<Proof> proofs) {
        return of(Tally.of(proofs));
    }

    /** What a count says in words, with versions where all ran on the same; empty if there are none. */
    public static String of(Tally tally) {
        if (tally.total() == 0) {
            return "";
        }
        Optional<Versions> common = tally.commonVersions();
        String run = common.map(versions -> ", run" + ProofLine.on(versions)).orElse("");
        return Count.of(tally.total(), "example") + run + ": " + parts(common.isPresent() ? tally.byVerdict() : tally);
    }

    /** How many of a page's examples do what it says of them, in a few words; empty if it has none. */
    public static String inBrief(Collection<Proof> proofs) {
        Tally tally = Tally.of(proofs);
        if (tally.total() == 0) {
            return "";
        }
        return (isSound(tally) ? "" : sound(tally) + " of ") + Count.of(tally.total(), "example") + " checked";
    }

    /** The same in fewer words, without versions of Java. */
    public static String brief(Tally tally) {
        if (tally.total() == 0) {
            return "";
        }
        String examples = Count.of(tally.total(), "example");
        return tally.number(Verdict.PROVED) == tally.total()
                ? examples + " proved"
                : examples + ": " + parts(tally.byVerdict());
    }

    /** Whether the pages are right about all examples, of which there are some. */
    public static boolean isSound(Tally tally) {
        return tally.total() > 0 && sound(tally) == tally.total();
    }

    private static int sound(Tally tally) {
        return tally.number(Verdict.PROVED) + tally.number(Verdict.REJECTED);
    }

    /** What a verdict is called. */
    public static String word(Verdict verdict) {
        return Objects.requireNonNull(WORDS.get(verdict));
    }

    private static String parts(Tally tally) {
        return tally.parts().stream().map(part -> part(part, tally.total())).collect(Collectors.joining(", "));
    }

    private static String part(Tally.Part part, int total) {
        String number = part.number() < total ? part.number() + " " : total == 1 ? "" : "all ";
        return number + word(part.verdict()) + ProofLine.on(part.versions());
    }
}
