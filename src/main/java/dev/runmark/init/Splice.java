package dev.runmark.init;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a text, and what is to stand in its place.
 *
 * @param start the offset of its first character
 * @param end the offset after its last one; the same for what is only added
 * @param text with {@code \n} as line endings
 */
record Splice(int start, int end, String text) {

    static Splice insert(int at, String text) {
        return new Splice(at, at, text);
    }

    /** A text with all of them done; what is added has the line endings of the text. */
    static String all(String text, List<Splice> splices) {
        String ending = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder result = new StringBuilder(text);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::start).reversed())
                .forEach(splice -> result.replace(
                        splice.start(), splice.end(), splice.text().replace("\n", ending)));
        return result.toString();
    }
}
