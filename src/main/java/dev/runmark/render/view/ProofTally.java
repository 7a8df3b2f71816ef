package dev.runmark.render.view;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Tally;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.words.Words;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One honest line about all the examples of a page, in the words of a site. */
public final class ProofTally {

    private static final Map<Verdict, String> KEYS = new EnumMap<>(Map.of(
            Verdict.PROVED, "tally.proved",
            Verdict.RECORDED, "tally.recorded",
            Verdict.REJECTED, "tally.rejected",
            Verdict.COMPILED, "tally.compiled",
            Verdict.COMPILED_IN_PART, "tally.inPart",
            Verdict.IGNORED, "tally.ignored",
            Verdict.NOT_RUN_HERE, "tally.notRunHere",
            Verdict.NOT_PROVED, "tally.notProved",
            Verdict.RUNNING, "tally.running",
            Verdict.FAILED, "tally.failed"));

    private ProofTally() {}

    /** What is known of a page's examples; empty if it has none. */
    public static String of(Collection<Proof> proofs, Words words) {
        return of(Tally.of(proofs), words);
    }

    /** What is known of some examples; empty if there are none. */
    public static String of(Tally tally, Words words) {
        if (tally.total() == 0) {
            return "";
        }
        String examples = words.count(tally.total(), "examples");
        return tally.commonVersions()
                .map(versions -> words.of(
                        "tally.ranOn", examples, ProofLine.versions(versions, words), parts(tally.byVerdict(), words)))
                .orElseGet(() -> words.of("tally", examples, parts(tally, words)));
    }

    /** How many of a page's examples do what it says of them, in a few words; empty if it has none. */
    public static String inBrief(Collection<Proof> proofs, Words words) {
        Tally tally = Tally.of(proofs);
        if (tally.total() == 0) {
            return "";
        }
        return isSound(tally)
                ? words.count(tally.total(), "tally.checked")
                : words.form(
                        tally.total(),
                        "tally.checkedOf",
                        Integer.toString(sound(tally)),
                        Integer.toString(tally.total()));
    }

    /** The same in fewer words, without versions of Java. */
    public static String brief(Tally tally, Words words) {
        if (tally.total() == 0) {
            return "";
        }
        return tally.number(Verdict.PROVED) == tally.total()
                ? words.count(tally.total(), "tally.allProved")
                : words.of("tally", words.count(tally.total(), "examples"), parts(tally.byVerdict(), words));
    }

    /** Whether the pages are right about all examples, of which there are some. */
    public static boolean isSound(Tally tally) {
        return tally.total() > 0 && sound(tally) == tally.total();
    }

    private static int sound(Tally tally) {
        return tally.number(Verdict.PROVED) + tally.number(Verdict.REJECTED);
    }

    /** What a verdict on so many examples is called. */
    public static String word(Verdict verdict, int number, Words words) {
        return words.form(number, Objects.requireNonNull(KEYS.get(verdict)));
    }

    private static String parts(Tally tally, Words words) {
        return tally.parts().stream()
                .map(part -> part(part, tally.total(), words))
                .reduce((before, part) -> words.of("list.comma", before, part))
                .orElse("");
    }

    private static String part(Tally.Part part, int total, Words words) {
        String word = word(part.verdict(), part.number(), words);
        String all = total == 1 ? word : words.of("tally.all", word);
        String said = part.number() < total ? words.of("tally.some", Integer.toString(part.number()), word) : all;
        return part.versions().isEmpty()
                ? said
                : words.of("tally.on", said, ProofLine.versions(part.versions(), words));
    }
}
