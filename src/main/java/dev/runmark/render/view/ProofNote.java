package dev.runmark.render.view;

import dev.runmark.example.judge.Proof;
import dev.runmark.render.timeline.Timeline;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a page shows around an example, as lines of text: what is known of it, what was seen how often, how it ended. */
public final class ProofNote {

    private ProofNote() {}

    /** The lines of an example, at least one. */
    public static List<String> of(Proof proof) {
        List<String> lines = new ArrayList<>();
        lines.add(ProofLine.of(proof));
        for (OutcomesView table : OutcomesView.of(proof)) {
            lines.add("outcomes" + (table.runs().isEmpty() ? "" : " of " + table.runs()));
            table.rows().forEach(row -> lines.add(line(row)));
        }
        // What no reader sees is in English, whatever the language of the site.
        Timeline.of(proof, Words.english()).ifPresent(timeline -> {
            lines.add(timeline.caption());
            lines.addAll(timeline.words());
        });
        ExampleView.trace(proof).lines().forEach(lines::add);
        return List.copyOf(lines);
    }

    private static String line(OutcomesView.Row row) {
        String why = row.explanation().isEmpty() ? "" : " (" + row.explanation() + ")";
        return row.output() + ": " + row.kind() + why + (row.seen().isEmpty() ? "" : ", seen " + row.seen());
    }
}
