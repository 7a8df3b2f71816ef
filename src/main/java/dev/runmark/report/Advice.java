package dev.runmark.report;

import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** A problem in words, for readers that show the place and the source line themselves. */
final class Advice {

    private Advice() {}

    static String of(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.message());
        lines.addAll(problem.notes());
        if (!problem.help().isEmpty()) {
            lines.add("help: " + problem.help());
        }
        return String.join("\n", lines);
    }
}
