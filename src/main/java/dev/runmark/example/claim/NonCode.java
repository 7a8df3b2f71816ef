package dev.runmark.example.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment or a quoted literal in a Java text (JLS 3.7, 3.10.4 to 3.10.6).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind which of them
 * @param start the offset of its first character in the text
 * @param end the offset behind its last one; a line's ending does not belong to a comment
 */
public record NonCode(Kind kind, int start, int end) {

    /** What is not code. */
    public enum Kind {
        /** {@code // …}. */
        LINE_COMMENT,
        /** {@code /* … *}{@code /}. */
        BLOCK_COMMENT,
        /** A string, a text block or a character. */
        LITERAL
    }

    /** All of them, in order. One that is never closed ends with the text, a string or a character with its line. */
    public static List<NonCode> in(String java) {
        List<NonCode> found = new ArrayList<>();
        int at = 0;
        while (at < java.length()) {
            Optional<NonCode> part = startingAt(java, at);
            part.ifPresent(found::add);
            at = part.map(NonCode::end).orElse(at + 1);
        }
        return found;
    }

    private static Optional<NonCode> startingAt(String java, int at) {
        char first = java.charAt(at);
        if (java.startsWith("//", at)) {
            int end = java.indexOf('\n', at);
            return Optional.of(new NonCode(Kind.LINE_COMMENT, at, end < 0 ? java.length() : end));
        }
        if (java.startsWith("/*", at)) {
            int end = java.indexOf("*/", at + 2);
            return Optional.of(new NonCode(Kind.BLOCK_COMMENT, at, end < 0 ? java.length() : end + 2));
        }
        return first == '"' || first == '\''
                ? Optional.of(new NonCode(Kind.LITERAL, at, endOfLiteral(java, at)))
                : Optional.empty();
    }

    private static int endOfLiteral(String java, int start) {
        boolean block = java.startsWith("\"\"\"", start);
        String quote = block ? "\"\"\"" : java.substring(start, start + 1);
        int at = start + quote.length();
        while (at < java.length() && !java.startsWith(quote, at)) {
            if (java.charAt(at) == '\n' && !block) {
                return at;
            }
            at += java.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(java.length(), at + quote.length());
    }

    /** The text with blanks in place of its comments. */
    public static String withoutComments(String java) {
        return blanked(
                java,
                in(java).stream().filter(part -> part.kind != Kind.LITERAL).toList());
    }

    /** The text with blanks in place of its comments and quoted literals. */
    public static String codeOnly(String java) {
        return blanked(java, in(java));
    }

    private static String blanked(String java, List<NonCode> parts) {
        StringBuilder text = new StringBuilder(java);
        for (NonCode part : parts) {
            for (int i = part.start; i < part.end; i++) {
                text.setCharAt(i, java.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return text.toString();
    }
}
