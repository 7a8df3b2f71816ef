package dev.runmark.render.view;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Outcome;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.words.Words;
import java.util.List;
import java.util.Locale;
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
     * @param output what a run prints; empty if that is anything else
     * @param otherwise what anything else is called; empty if the output is stated
     * @param kind what the page thinks of it, as a class for the style sheet
     * @param label the same in words
     * @param explanation the author's words; empty if there are none
     * @param seen how often it was seen, with threads held up and left alone; empty if the example was not run
     * @param share the part of all runs, as a width in SVG; empty if the example was not run
     */
    record Row(
            String output,
            String otherwise,
            String kind,
            String label,
            String explanation,
            String seen,
            String share) {}

    OutcomesView {
        rows = List.copyOf(rows);
    }

    /** The tables of an example, mostly none. */
    static List<OutcomesView> of(Proof proof, Words words) {
        return proof.example().claims().stream()
                .filter(Claim.Outcomes.class::isInstance)
                .map(claim -> of((Claim.Outcomes) claim, proof, words))
                .toList();
    }

    private static OutcomesView of(Claim.Outcomes claim, Proof proof, Words words) {
        List<Run> runs = proof.runs();
        List<Run> heldUp =
                runs.stream().filter(run -> run.interference().isPresent()).toList();
        List<Long> all = claim.count(runs);
        List<Long> underPressure = claim.count(heldUp);
        List<Row> rows = IntStream.range(0, all.size())
                .mapToObj(i -> {
                    String seen =
                            heldUp.isEmpty() ? all.get(i).toString() : seen(all.get(i), underPressure.get(i), words);
                    return runs.isEmpty()
                            ? row(claim.rows().get(i), "", "", words)
                            : row(claim.rows().get(i), seen, share(all.get(i), runs.size()), words);
                })
                .toList();
        return new OutcomesView(runs.isEmpty() ? "" : HeldUp.of(runs, "runs", words), rows);
    }

    /** What was done to the threads is not to be taken for what they do by themselves. */
    private static String seen(long all, long underPressure, Words words) {
        return all == 0
                ? "0"
                : words.of(
                        "outcome.times",
                        Long.toString(all),
                        Long.toString(underPressure),
                        Long.toString(all - underPressure));
    }

    private static String share(long seen, int runs) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * seen / runs);
    }

    private static Row row(Outcome outcome, String seen, String share, Words words) {
        boolean other = outcome.output().equals("*");
        String kind = outcome.kind().label();
        return new Row(
                other ? "" : outcome.output(),
                other ? words.of("outcome.else") : "",
                kind,
                words.of("outcome." + kind),
                outcome.explanation(),
                seen,
                share);
    }
}
