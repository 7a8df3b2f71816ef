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

    /** The lines of an example, at least one, in the words of a site. */
    public static List<String> of(Proof proof, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(ProofLine.of(proof, words).text());
        for (OutcomesView table : OutcomesView.of(proof, words)) {
            lines.add(table.runs().isEmpty() ? words.of("outcomes") : words.of("outcomesOf", table.runs()));
            table.rows().forEach(row -> lines.add(line(row, words)));
        }
        Timeline.of(proof, words).ifPresent(timeline -> {
            lines.add(timeline.caption());
            lines.addAll(timeline.words());
        });
        List<ExampleSight> seen = ExampleSight.of(proof, words);
        if (seen.size() == 1) {
            seen.get(0).trace().lines().forEach(lines::add);
        } else {
            seen.forEach(sight -> add(sight, lines, words));
            messages(proof, lines, words);
        }
        return List.copyOf(lines);
    }

    /** Each version of Java is named with what was seen there. */
    private static void add(ExampleSight sight, List<String> lines, Words words) {
        if (sight.output() != null) {
            lines.add(sight.output().label() + ":");
            lines.addAll(sight.output().lines());
        }
        if (!sight.trace().isEmpty()) {
            lines.add(words.of("example.threwOn", sight.named()) + ":");
            sight.trace().lines().forEach(lines::add);
        }
    }

    private static void messages(Proof proof, List<String> lines, Words words) {
        for (Alike some : ExampleSight.alike(proof, words)) {
            some.proof().messages().stream()
                    .flatMap(message -> message.text().strip().lines())
                    .forEach(line -> lines.add(JavaChoice.name(some.features()) + ": " + line));
        }
    }

    private static String line(OutcomesView.Row row, Words words) {
        String kind = words.of("pile", row.output() + row.otherwise(), row.label());
        String why = row.explanation().isEmpty() ? "" : " (" + row.explanation() + ")";
        return kind + why + (row.seen().isEmpty() ? "" : ", " + words.of("outcome.seenTimes", row.seen()));
    }
}
