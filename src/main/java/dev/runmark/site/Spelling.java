package dev.runmark.site;

import java.util.List;
import java.util.Optional;

/**
 * How the characters of a line of code are written in its file. In Markdown they stand there as they are; in the
 * documentation comment of a Java file one of them may be written as {@code &lt;} or as a Unicode escape (JLS 3.3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what must be minded where something is written
 * @param columns the column, from 1, at which each character begins in the file, and that of what follows the last; empty
 *     if the line stands there as it is, up to the line's end
 */
public record Spelling(Kind kind, List<Integer> columns) {

    /** The line stands in the file as it is, up to the end of the file's line. */
    public static final Spelling AS_IT_IS = new Spelling(Kind.PLAIN, List.of());

    public Spelling {
        columns = List.copyOf(columns);
    }

    /** What must be minded where something is written. */
    public enum Kind {
        /** Nothing. */
        PLAIN,
        /** An inline tag is around it, which ends with the brace that closes it. */
        TAG,
        /** It is HTML. */
        HTML
    }

    /** Whether the line stands in the file as it is. */
    boolean isAsItIs() {
        return columns.isEmpty();
    }

    /** A text as the file must have it; empty if it cannot have it there. */
    Optional<String> write(String text) {
        return switch (kind) {
            case PLAIN -> Optional.of(text);
            case TAG -> Optional.of(text).filter(Spelling::fitsInTag);
            case HTML -> Optional.of(text.replace("&", "&amp;")
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
