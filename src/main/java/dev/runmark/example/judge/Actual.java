package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has at the line of a claim: what was printed there or, where nothing was, the value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param how where it comes from
 * @param lines the printed lines; a value is one line, whatever is in it
 */
public record Actual(How how, List<String> lines) {

    public Actual {
        lines = List.copyOf(lines);
    }

    /** The two ways in which a line has something. */
    public enum How {
        /** The line printed it. */
        PRINTED("this line prints "),
        /** The line printed nothing, and this is the value of the variable or call that it ends with. */
        VALUE("the value here is ");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** The words that stand before it in a message. */
        public String words() {
            return words;
        }
    }

    /** The lines as claims write them: joined with {@code ", "}. */
    public String text() {
        return String.join(", ", lines);
    }

    /** What a run has for each claim; a claim for which it has nothing is missing. */
    public static Map<Claim.AtLine, Actual> by(Run run, List<Claim.AtLine> claims, Attribution attribution) {
        Map<Claim.AtLine, Actual> actual = new HashMap<>();
        attribution.assign(run.printed()).forEach((claim, lines) -> actual.put(claim, new Actual(How.PRINTED, lines)));
        for (Claim.AtLine claim : claims) {
            String value = run.values().get(claim.location().line());
            if (value != null) {
                actual.putIfAbsent(claim, new Actual(How.VALUE, List.of(value)));
            }
        }
        return actual;
    }
}
