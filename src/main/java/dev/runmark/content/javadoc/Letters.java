package dev.runmark.content.javadoc;

import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose characters know where they come from.
 *
 * <p>Immutable and thread-safe.
 */
final class Letters {

    /** A Unicode escape (JLS 3.3): its backslash is none that another one escapes. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");

    private final String text;
    private final int[] origins;
    private final int[] ends;

    private Letters(String text, int[] origins, int[] ends) {
        this.text = text;
        this.origins = origins;
        this.ends = ends;
    }

    /** A Java file's text with its Unicode escapes translated, but for those of line endings, which break no line here. */
    static Letters of(String java) {
        Builder letters = new Builder();
        Matcher escape = ESCAPE.matcher(java);
        int from = 0;
        while (escape.find()) {
            char meant = (char) Integer.parseInt(escape.group(2), 16);
            if (meant != '\n' && meant != '\r') {
                letters.add(java, from, escape.end(1));
                letters.addAll(String.valueOf(meant), escape.end(1), escape.end());
                from = escape.end();
            }
        }
        letters.add(java, from, java.length());
        return letters.build(java.length());
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    /** The offset in the file of a character, or of what follows the last. */
    int origin(int index) {
        return origins[index];
    }

    /** The offset in the file behind a character. */
    int end(int index) {
        return ends[index];
    }

    Location place(int index, Source source) {
        return source.locationOf(origins[index]);
    }

    Letters sub(int start, int end) {
        return new Letters(
                text.substring(start, end),
                Arrays.copyOfRange(origins, start, end + 1),
                Arrays.copyOfRange(ends, start, end));
    }

    /** The lines, without their endings. */
    List<Letters> lines() {
        List<Letters> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(sub(start, end));
            start = end + 1;
        }
        lines.add(sub(start, text.length()));
        return lines;
    }

    /** Puts letters together, from left to right. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] origins = new int[64];
        private int[] ends = new int[64];

        /** Adds a piece of the file's own text. */
        private void add(String file, int start, int end) {
            for (int i = start; i < end; i++) {
                add(file.charAt(i), i, i + 1);
            }
        }

        /** Adds a text all of which comes from one place. */
        void addAll(String other, int origin, int end) {
            other.chars().forEach(c -> add((char) c, origin, end));
        }

        /** Adds a piece of other letters. */
        void add(Letters other, int start, int end) {
            for (int i = start; i < end; i++) {
                add(other.text.charAt(i), other.origins[i], other.ends[i]);
            }
        }

        private void add(char letter, int origin, int end) {
            if (text.length() == origins.length) {
                origins = Arrays.copyOf(origins, 2 * origins.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            origins[text.length()] = origin;
            ends[text.length()] = end;
            text.append(letter);
        }

        /** All of it; what follows begins at an offset of the file. */
        Letters build(int end) {
            int[] all = Arrays.copyOf(origins, text.length() + 1);
            all[text.length()] = end;
            return new Letters(text.toString(), all, Arrays.copyOf(ends, text.length()));
        }
    }
}
