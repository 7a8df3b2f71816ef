package dev.runmark.terminal;

import dev.runmark.example.judge.Edit;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a command talks to its user.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param terminal what stands behind {@code err}
 * @param progress what long work reports to
 */
public record Screen(PrintWriter out, PrintWriter err, Terminal terminal, Progress progress) {

    /** The cursor goes home, the screen is erased, and the lines above it are (ECMA-48, xterm). */
    private static final String CLEARED = "\033[H\033[2J\033[3J";

    /** Whatever has more causes than this has itself among them. */
    private static final int MOST_CAUSES = 20;

    private static final Map<Severity, String> COLOURS =
            Map.of(Severity.ERROR, "\u001b[1;31m", Severity.WARNING, "\u001b[1;33m");
    private static final Map<Edit.Kind, String> CHANGES =
            Map.of(Edit.Kind.REMOVED, "\u001b[31m", Edit.Kind.ADDED, "\u001b[32m");
    private static final Map<Edit.Kind, String> MARKS =
            Map.of(Edit.Kind.KEPT, "  ", Edit.Kind.REMOVED, "- ", Edit.Kind.ADDED, "+ ");
    private static final String PLAIN = "\u001b[0m";

    /** The same for when the output stream is taken: everything goes where problems go. */
    public Screen withoutOutput() {
        return new Screen(err, err, terminal, progress);
    }

    /**
     * Shows problems, each followed by an empty line, and how many they are; nothing if there are none.
     *
     * @param consequence what follows from them, to be read after their number; empty if nothing does
     */
    public void show(List<Problem> problems, String consequence) {
        for (Problem problem : problems) {
            err.println(terminal.coloured() ? coloured(problem) : problem);
            err.println();
        }
        if (!problems.isEmpty()) {
            err.println(count(problems) + (consequence.isEmpty() ? "" : ": " + consequence));
        }
    }

    /** Says what the user has to know at once. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Begins anew: clears a terminal, with what has scrolled out of it, and leaves any other output as it is. */
    public void clear() {
        if (terminal.interactive()) {
            out.print(CLEARED);
            out.flush();
        }
    }

    /** Shows lines of what was asked for. */
    public void list(List<String> lines) {
        lines.forEach(out::println);
    }

    /** Shows in a few lines what a command did. */
    public void show(List<String> summary, Stopwatch watch) {
        out.println(Version.text());
        summary.forEach(line -> out.println("  " + line));
        out.println("  done in " + watch);
    }

    /** Shows a change as a diff does. */
    public void show(Edit edit) {
        out.println(edit.location().path() + ":" + edit.location().line());
        for (Edit.Line line : edit.lines()) {
            String text = MARKS.get(line.kind()) + line.text();
            out.println(
                    terminal.coloured() && line.kind() != Edit.Kind.KEPT
                            ? CHANGES.get(line.kind()) + text + PLAIN
                            : text);
        }
    }

    private static String coloured(Problem problem) {
        Severity severity = problem.severity();
        String start = problem.place() + ": ";
        String rest = problem.toString()
                .substring(start.length() + severity.toString().length());
        return start + COLOURS.get(severity) + severity + PLAIN + rest;
    }

    /** How many problems there are, such as {@code 2 errors, 1 warning}. */
    public static String count(List<Problem> problems) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = (int) problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(Count.of(count, severity.toString()));
            }
        }
        return String.join(", ", counts);
    }

    /**
     * Shows why the machine failed, unless the user has ended the work.
     *
     * @return {@link Exit#FAILURE}
     */
    public int showFailure(Throwable failure) {
        if (Shutdown.isUnderWay()) {
            return Exit.FAILURE;
        }
        if (lacksMemory(failure)) {
            long most = Runtime.getRuntime().maxMemory() >> 20;
            err.println("error: there is not enough memory: Java may use " + most + " MiB of it here");
            err.println("  help: let it use more, as in `JDK_JAVA_OPTIONS=-Xmx" + Math.max(1, most / 512) + "g`");
            return Exit.FAILURE;
        }
        boolean defect = failure instanceof RuntimeException || failure instanceof Error;
        if (defect) {
            err.println(
                    "error: Runmark itself failed. Please report this in the project's issue tracker, with the command"
                            + " and the page that it was about:");
            err.println(Version.text() + ", Java " + Runtime.version() + ", " + System.getProperty("os.name"));
            failure.printStackTrace(err);
            return Exit.FAILURE;
        }
        err.println("error: " + described(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            err.println("  because of " + described(cause));
        }
        return Exit.FAILURE;
    }

    private static boolean lacksMemory(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    /** The class is a part of the message: many exceptions of the file system say no more than a path. */
    private static String described(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
