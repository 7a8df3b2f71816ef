package dev.runmark.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment at the end of a line of code that is nothing but a number in parentheses, such as {@code // (1)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start where the comment begins in the line, in UTF-16 code units
 * @param number where the number begins
 * @param end the end of the number, exclusive
 * @param value the number
 */
public record LineNote(int start, int number, int end, int value) {

    private static final Pattern NOTE = Pattern.compile(
            "(?:(?<=\\s)|^)(?://|#|--|;|%|/\\*|<!--)[ \\t]*\\((\\d{1,2})\\)[ \\t]*(?:\\*/|-->)?[ \\t]*$");

    /** The note at the end of a line; empty if there is none. */
    public static Optional<LineNote> in(String line) {
        Matcher matcher = NOTE.matcher(line);
        return matcher.find()
                ? Optional.of(new LineNote(
                        matcher.start(), matcher.start(1), matcher.end(1), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }
}
