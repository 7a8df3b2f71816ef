package dev.runmark.render.code;

/**
 * A coloured piece of code; what lies between tokens is plain.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param start where it starts, in UTF-16 code units
 * @param end where it ends, exclusive; beyond its start
 */
record Token(TokenKind kind, int start, int end) {

    Token {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a token has at least one character: " + start + " to " + end);
        }
    }
}
