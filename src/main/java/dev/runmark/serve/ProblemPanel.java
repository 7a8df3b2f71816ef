package dev.runmark.serve;

import dev.runmark.text.Count;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.ShownLine;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Problems as HTML, for the panel at the foot of an open page. */
final class ProblemPanel {

    /** A panel is read from the top; the terminal has them all. */
    private static final int MOST = 50;

    private final Path root;

    ProblemPanel(Path root) {
        this.root = root;
    }

    /**
     * Some problems, errors before warnings.
     *
     * @param first the path of the source whose errors come before others, and whose warnings do
     * @return empty if there are none
     */
    String html(List<Problem> problems, String first) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<p>" + counted(problems) + "</p>\n<ol>\n");
        problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> !problem.isError())
                        .thenComparing(problem -> !problem.location().path().equals(first)))
                .limit(MOST)
                .forEach(problem -> append(html, problem));
        html.append("</ol>\n");
        int more = problems.size() - MOST;
        if (more > 0) {
            html.append("<p>and ").append(more).append(" more, which the terminal shows</p>\n");
        }
        return html.toString();
    }

    private static String counted(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        return errors == 0
                ? Count.of(warnings, "warning")
                : Count.of(errors, "error") + (warnings == 0 ? "" : ", " + Count.of(warnings, "warning"));
    }

    private void append(StringBuilder html, Problem problem) {
        Location location = problem.location();
        html.append("<li class=\"").append(problem.severity()).append("\">\n<p><b>");
        html.append(Html.escaped(problem.message())).append("</b></p>\n");
        Path file = root.resolve(location.path());
        html.append("<p><a href=\"").append(Html.escaped(file.toUri().toString()));
        html.append("\" data-place=\"")
                .append(Html.escaped(new Location(file.toString(), location.line(), location.column()).toString()))
                .append("\">");
        html.append(Html.escaped(location.toString())).append("</a></p>\n");
        if (!problem.sourceLine().isBlank()) {
            html.append("<pre>").append(excerpt(problem)).append("</pre>\n");
        }
        problem.notes()
                .forEach(note -> html.append("<p>").append(Html.escaped(note)).append("</p>\n"));
        if (!problem.help().isEmpty()) {
            html.append("<p class=\"help\">")
                    .append(Html.escaped(problem.help()))
                    .append("</p>\n");
        }
        html.append("</li>\n");
    }

    /** The source line with its number, and below it the caret under what is meant. */
    private static String excerpt(Problem problem) {
        ShownLine line = ShownLine.of(problem);
        String number = problem.location().line() + " | ";
        String below = " ".repeat(number.length()) + line.indent();
        return "<i>" + number + "</i>" + Html.escaped(line.text()) + "\n" + below + "<b>" + line.carets() + "</b>";
    }
}
