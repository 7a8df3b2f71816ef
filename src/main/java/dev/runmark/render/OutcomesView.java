package dev.runmark.render;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Outcome;
import dev.runmark.example.judge.Proof;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The results that an example with a race may have, and how often each was seen.
 *
 * @param runs how many runs there were, in words; empty if it was not run
 * @param rows the results
 */
record OutcomesView(String runs, List<Row> rows) {

    /**
     * A result.
     *
     * @param output what a run prints
     * @param kind what the page thinks of it
     * @param explanation the author's words; empty if there are none
     * @param seen how often it was seen; empty if the example was not run
     */
    record Row(String output, String kind, String explanation, String seen) {}

    OutcomesView {
        rows = List.copyOf(rows);
    }

    /** The tables of an example, mostly none. */
    static List<OutcomesView> of(Proof proof) {
        return proof.example().claims().stream()
                .filter(Claim.Outcomes.class::isInstance)
                .map(claim -> of((Claim.Outcomes) claim, proof))
                .toList();
    }

    private static OutcomesView of(Claim.Outcomes claim, Proof proof) {
        int runs = proof.runs().size();
        List<Long> counts = claim.count(proof.runs());
        List<Row> rows = IntStream.range(0, counts.size())
                .mapToObj(i ->
                        row(claim.rows().get(i), runs == 0 ? "" : counts.get(i).toString()))
                .toList();
        return new OutcomesView(runs == 0 ? "" : English.count(runs, "run", "runs"), rows);
    }

    private static Row row(Outcome outcome, String seen) {
        String output = outcome.output().equals("*") ? "anything else" : outcome.output();
        return new Row(output, outcome.kind().label(), outcome.explanation(), seen);
    }
}
