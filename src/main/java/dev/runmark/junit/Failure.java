package dev.runmark.junit;

import dev.runmark.example.judge.Edit;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** What is wrong with an example, as IDEs and builds know it from assertions. */
final class Failure {

    private Failure() {}

    /**
     * An error with the messages of all problems, at the place of the first.
     *
     * @param problems at least one
     * @param edits what would mend some of them
     * @param test the name of the class that names the file; of the file itself if none does
     */
    static AssertionFailedError of(List<Problem> problems, List<Edit> edits, String test) {
        String message = problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
        AssertionFailedError error = edits.isEmpty()
                ? new AssertionFailedError(message)
                : new AssertionFailedError(
                        message, text(edits, problems, Edit.Kind.ADDED), text(edits, problems, Edit.Kind.REMOVED));
        error.setStackTrace(new StackTraceElement[] {frame(problems.get(0).location(), test)});
        return error;
    }

    /** Builds name the class, and IDEs open the file of a frame. */
    private static StackTraceElement frame(Location place, String test) {
        String name = place.path().substring(place.path().lastIndexOf('/') + 1);
        return new StackTraceElement(test, name, name, place.line());
    }

    /** What the page says, or what is printed: all lines but those of a kind. */
    private static String text(List<Edit> edits, List<Problem> problems, Edit.Kind left) {
        return edits.stream().map(edit -> text(edit, problems, left)).collect(Collectors.joining("\n"));
    }

    private static String text(Edit edit, List<Problem> problems, Edit.Kind left) {
        List<String> lines = lines(edit, left);
        boolean replacesOne = edit.lines().size() == 2
                && lines.size() == 1
                && lines(edit, other(left)).size() == 1;
        return problems.stream()
                .filter(problem -> replacesOne && problem.location().equals(edit.location()))
                .findFirst()
                .map(problem -> claim(edit, problem, lines.get(0)))
                .orElseGet(() -> String.join("\n", lines));
    }

    /** Of a line with a claim, what stands between what is before and after the claim. */
    private static String claim(Edit edit, Problem problem, String line) {
        String old = lines(edit, Edit.Kind.ADDED).get(0);
        int start = problem.location().column() - 1;
        int after = old.length() - Math.min(old.length(), start + problem.length());
        return line.length() < start + after ? "" : line.substring(start, line.length() - after);
    }

    private static List<String> lines(Edit edit, Edit.Kind left) {
        return edit.lines().stream()
                .filter(line -> line.kind() != left)
                .map(Edit.Line::text)
                .toList();
    }

    private static Edit.Kind other(Edit.Kind kind) {
        return kind == Edit.Kind.ADDED ? Edit.Kind.REMOVED : Edit.Kind.ADDED;
    }
}
