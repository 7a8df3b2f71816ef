package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run tells of a claim at a line: what was printed there or, where nothing was, the value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param how in which of the two ways
 * @param lines the printed lines; a value is one line, whatever is in it
 */
public record Told(How how, List<String> lines) {

    public Told {
        lines = List.copyOf(lines);
    }

    /** The two ways in which a line tells something. */
    public enum How {
        /** The line printed it. */
        PRINTED("this line prints "),
        /** The line printed nothing, and this is the value of the variable or call that it ends with. */
        VALUE("the value here is ");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** The words with which a message says what was told. */
        public String words() {
            return words;
        }
    }

    /** What it is as claims write it: the lines joined with {@code ", "}. */
    public String text() {
        return String.join(", ", lines);
    }

    /** What a run tells of each claim; one of which it tells nothing is missing. */
    public static Map<Claim.AtLine, Told> by(Run run, List<Claim.AtLine> claims, Attribution attribution) {
        Map<Claim.AtLine, Told> told = new HashMap<>();
        attribution.assign(run.printed()).forEach((claim, lines) -> told.put(claim, new Told(How.PRINTED, lines)));
        for (Claim.AtLine claim : claims) {
            String value = run.values().get(claim.location().line());
            if (value != null) {
                told.putIfAbsent(claim, new Told(How.VALUE, List.of(value)));
            }
        }
        return told;
    }
}
