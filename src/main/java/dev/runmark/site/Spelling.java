package dev.runmark.site;

import java.util.List;
import java.util.Optional;

/**
 * How the characters of a line of code are written in its file. In Markdown they stand there as they are; in the
 * documentation comment of a Java file one of them may be written as &amp;lt; or as a Unicode escape (JLS 3.3), and
 * what ends a tag may stand on the same line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what must be minded where something is written
 * @param columns where each character stands in the file's line; empty if the kind is {@link Kind#AS_IT_IS}
 */
public record Spelling(Kind kind, List<Columns> columns) {

    /** The line stands in the file as it is. */
    public static final Spelling AS_IT_IS = new Spelling(Kind.AS_IT_IS, List.of());

    public Spelling {
        columns = List.copyOf(columns);
    }

    /** What must be minded where something is written. */
    public enum Kind {
        /** The line stands in the file as it is, up to the end of the file's line. */
        AS_IT_IS,
        /** Nothing but that it is the line of a comment. */
        LINE,
        /** An inline tag is around it, which ends with the brace that closes it. */
        TAG,
        /** It is HTML. */
        HTML
    }

    /**
     * Where a character stands in the file's line.
     *
     * @param start its column, from 1
     * @param end the column behind it
     */
    public record Columns(int start, int end) {}

    /** Whether the line stands in the file as it is. */
    boolean isAsItIs() {
        return kind == Kind.AS_IT_IS;
    }

    /** A text as the file must have it; empty if it cannot have it there. */
    Optional<String> write(String text) {
        return switch (kind) {
            case AS_IT_IS, LINE -> Optional.of(text);
            case TAG -> Optional.of(text).filter(Spelling::fitsInTag);
            case HTML ->
                Optional.of(text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("{@", "{&#64;")
                        .replace("*/", "*&#47;"));
        };
    }

    /** Its braces must be in pairs, and nothing in it may end the comment. */
    private static boolean fitsInTag(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0 && !text.contains("*/");
    }
}
