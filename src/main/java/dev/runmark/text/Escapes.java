package dev.runmark.text;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Shows characters as Java escapes them (JLS 3.3). */
final class Escapes {

    private Escapes() {}

    /** A text with escapes in place of some of its characters, which are UTF-16 code units. */
    static String where(IntPredicate isEscaped, String text) {
        return text.chars().noneMatch(isEscaped)
                ? text
                : text.chars()
                        .mapToObj(c -> isEscaped.test(c) ? String.format("\\u%04x", c) : Character.toString(c))
                        .collect(Collectors.joining());
    }
}
