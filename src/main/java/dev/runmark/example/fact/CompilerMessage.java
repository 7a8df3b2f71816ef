package dev.runmark.example.fact;

/**
 * An error or a warning of javac, at its place in the page.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key javac's stable name for it, such as {@code compiler.err.prob.found.req}; of a warning, the check that it
 *     comes from, such as {@code unchecked}, empty if it comes from none
 * @param text the message in English, possibly of several lines
 * @param line the line of the page, from 1
 * @param column the column of that line, from 1
 * @param length how many characters it is about, at least 1
 * @param subject what an error is about
 */
public record CompilerMessage(String key, String text, int line, int column, int length, MessageSubject subject) {

    /** A message of which no more is known than it says. */
    public CompilerMessage(String key, String text, int line, int column, int length) {
        this(key, text, line, column, length, new MessageSubject.Unknown());
    }

    /** The same with what it is about. */
    public CompilerMessage about(MessageSubject known) {
        return new CompilerMessage(key, text, line, column, length, known);
    }
}
