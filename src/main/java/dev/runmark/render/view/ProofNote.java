package dev.runmark.render.view;

import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.timeline.Timeline;
import dev.runmark.render.version.JavaChoice;
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
        List<ExampleSight> seen = ExampleSight.of(proof);
        if (seen.size() == 1) {
            seen.get(0).trace().lines().forEach(lines::add);
        } else {
            seen.forEach(sight -> add(sight, lines));
            messages(proof, lines);
        }
        return List.copyOf(lines);
    }

    /** Each version of Java is named with what was seen there. */
    private static void add(ExampleSight sight, List<String> lines) {
        if (sight.output() != null) {
            lines.add(sight.output().label() + ":");
            lines.addAll(sight.output().lines());
        }
        if (!sight.trace().isEmpty()) {
            lines.add("Stack trace on Java " + sight.named() + ":");
            sight.trace().lines().forEach(lines::add);
        }
    }

    private static void messages(Proof proof, List<String> lines) {
        for (Alike some : ExampleSight.alike(proof)) {
            some.proof().messages().stream()
                    .flatMap(message -> message.text().strip().lines())
                    .forEach(line -> lines.add("Java " + JavaChoice.inWords(some.features()) + ": " + line));
        }
    }

    private static String line(OutcomesView.Row row) {
        String why = row.explanation().isEmpty() ? "" : " (" + row.explanation() + ")";
        return row.output() + ": " + row.kind() + why + (row.seen().isEmpty() ? "" : ", seen " + row.seen());
    }
}
