package dev.runmark.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names what two texts differ in where nobody can see it: another space, a mark of its own on a letter, a joiner. */
public final class UnseenDifference {

    /** More than this is not a character that somebody overlooked. */
    private static final int MOST_CHARACTERS = 4;

    private UnseenDifference() {}

    /**
     * A line of detail about two texts.
     *
     * @param found what there is, and how it is called, such as {@code "printed"}
     * @param wanted what should be, and how it is called
     * @return empty if they are the same, or if one sees that they are not
     */
    public static List<String> between(Named found, Named wanted) {
        if (found.text().equals(wanted.text()) || !asSeen(found.text()).equals(asSeen(wanted.text()))) {
            return List.of();
        }
        int[] one = found.text().codePoints().toArray();
        int[] other = wanted.text().codePoints().toArray();
        int start = 0;
        while (start < Math.min(one.length, other.length) && one[start] == other[start]) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length, other.length) - start
                && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        return List.of("they look alike: " + found.name() + " " + names(one, start, one.length - end) + ", "
                + wanted.name() + " " + names(other, start, other.length - end));
    }

    /**
     * A text and what it is called.
     *
     * @param name what stands before its characters in a message
     * @param text the text
     */
    public record Named(String name, String text) {}

    /** A text as it looks: composed, with spaces of one kind, and without what has no shape. */
    private static String asSeen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String names(int[] text, int from, int to) {
        if (from >= to) {
            return "nothing";
        }
        String names = Arrays.stream(text, from, Math.min(to, from + MOST_CHARACTERS))
                .mapToObj(c -> String.format("U+%04X %s", c, Character.getName(c)))
                .collect(Collectors.joining(" and "));
        return to > from + MOST_CHARACTERS ? names + " …" : names;
    }
}
