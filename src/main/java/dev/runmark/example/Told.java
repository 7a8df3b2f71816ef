package dev.runmark.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run tells of a claim at a line: what was printed there or, where nothing was, the value.
 *
 * @param how in which of the two ways
 * @param text what it is, as claims write it
 */
record Told(How how, String text) {

    /** The two ways in which a line tells something, in the words of a message. */
    enum How {
        PRINTED("this line prints "),
        VALUE("the value here is ");

        final String words;

        How(String words) {
            this.words = words;
        }
    }

    /** What a run tells of each claim; one of which it tells nothing is missing. */
    static Map<Claim.AtLine, Told> by(Run run, List<Claim.AtLine> claims, Attribution attribution) {
        Map<Claim.AtLine, Told> told = new HashMap<>();
        attribution.assign(run.printed()).forEach((claim, text) -> told.put(claim, new Told(How.PRINTED, text)));
        for (Claim.AtLine claim : claims) {
            String value = run.values().get(claim.location().line());
            if (value != null) {
                told.putIfAbsent(claim, new Told(How.VALUE, value));
            }
        }
        return told;
    }
}
