package dev.runmark.text;

import java.util.Comparator;
import java.util.List;

/**
 * Something in the author's files that is wrong, with everything needed to mend it.
 *
 * <p>{@link #toString()} is the format that users see:
 *
 * <pre>
 * content/java/executors.md:42:47: error: this line prints 20, the page says 21
 *    42 |     System.out.println(future.get());   // =&gt; 21
 *       |                                               ^^
 *   help: write what is printed
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity whether it fails the build
 * @param rule what was broken
 * @param location where
 * @param length how many characters to underline from there, at least 1
 * @param sourceLine the text of that line; empty if there is none to show
 * @param message what was expected and what was found, without a full stop
 * @param notes further lines of detail, possibly none
 * @param help what to do about it; empty if the message says it all
 */
public record Problem(
        Severity severity,
        Rule rule,
        Location location,
        int length,
        String sourceLine,
        String message,
        List<String> notes,
        String help)
        implements Comparable<Problem> {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Comparator<Problem> READING_ORDER = Comparator.comparing(Problem::location)
            .thenComparing(Problem::severity)
            .thenComparing(problem -> problem.rule().toString())
            .thenComparing(Problem::message);

    public Problem {
        message = visible(message);
        notes = notes.stream().map(Problem::visible).toList();
        help = visible(help);
        if (message.isBlank() || length < 1) {
            throw new IllegalArgumentException("a problem needs a message and a length: " + rule + " " + message);
        }
    }

    /** What an example printed may hold characters that a terminal obeys instead of showing them. */
    private static String visible(String text) {
        return Escapes.where(Problem::isObeyed, text);
    }

    private static boolean isObeyed(int c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n') || DirectionControls.isOne(c);
    }

    /** An error at a place in a source, with its line. */
    public static Problem error(Rule rule, Source source, Location location, int length, String message) {
        return at(Severity.ERROR, rule, source, location, length, message);
    }

    /** A warning at a place in a source, with its line. */
    public static Problem warning(Rule rule, Source source, Location location, int length, String message) {
        return at(Severity.WARNING, rule, source, location, length, message);
    }

    /** An error about a file as a whole, which has no line to show. */
    public static Problem ofFile(Rule rule, String path, String message) {
        return new Problem(Severity.ERROR, rule, new Location(path, 1, 1), 1, "", message, List.of(), "");
    }

    private static Problem at(
            Severity severity, Rule rule, Source source, Location location, int length, String message) {
        String line = source.line(location.line());
        return new Problem(severity, rule, location, Math.max(1, length), line, message, List.of(), "");
    }

    /** The same problem as an error. */
    public Problem asError() {
        return new Problem(Severity.ERROR, rule, location, length, sourceLine, message, notes, help);
    }

    /** The same problem as a warning. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, rule, location, length, sourceLine, message, notes, help);
    }

    /** The same problem with advice. */
    public Problem withHelp(String advice) {
        return new Problem(severity, rule, location, length, sourceLine, message, notes, advice);
    }

    /** The same problem with lines of detail. */
    public Problem withNotes(List<String> lines) {
        return new Problem(severity, rule, location, length, sourceLine, message, lines, help);
    }

    /** Whether it fails the build. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Orders by place; at one place, errors first. */
    @Override
    public int compareTo(Problem other) {
        return READING_ORDER.compare(this, other);
    }

    /** The location as users see it, in one line whatever the file is called. */
    public String place() {
        return visible(FileNames.shown(location.toString()));
    }

    /** The problem as users see it, several lines without a line ending at the end. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append(place()).append(": ").append(severity).append(": ").append(message);
        if (!sourceLine.isBlank()) {
            appendExcerpt(out);
        }
        for (String note : notes) {
            out.append("\n  ").append(note);
        }
        if (!help.isEmpty()) {
            out.append("\n  help: ").append(help);
        }
        return out.toString();
    }

    private void appendExcerpt(StringBuilder out) {
        String number = String.format("%5d", location.line());
        ShownLine line = ShownLine.of(this);
        out.append('\n').append(number).append(" | ").append(obeyedByNobody(line.text()));
        out.append('\n').append(" ".repeat(number.length())).append(" | ");
        out.append(line.indent()).append(line.carets());
    }

    /** Character for character, for the caret to stand under the right one. */
    private static String obeyedByNobody(String line) {
        StringBuilder shown = new StringBuilder();
        line.chars().forEach(c -> shown.append(isObeyed(c) ? REPLACEMENT : (char) c));
        return shown.toString();
    }
}
