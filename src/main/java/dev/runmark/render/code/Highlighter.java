package dev.runmark.render.code;

import java.util.List;

/** Finds the tokens of one language. Implementations are thread-safe and take any text without complaint. */
@FunctionalInterface
interface Highlighter {

    /** Leaves everything plain. */
    Highlighter PLAIN = code -> List.of();

    /** The tokens of a text, ascending and without overlap. */
    List<Token> tokens(String code);
}
