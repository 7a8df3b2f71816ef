package dev.runmark.example.javac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A text made from another by changes, which knows where each of its characters comes from.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rewriting {

    private final String text;
    private final int[] starts;
    private final int[] origins;
    private final boolean[] kept;

    private Rewriting(String text, int[] starts, int[] origins, boolean[] kept) {
        this.text = text;
        this.starts = starts;
        this.origins = origins;
        this.kept = kept;
    }

    /** The changed text. */
    String text() {
        return text;
    }

    /**
     * Where a character of the changed text comes from.
     *
     * @param offset from 0 to the text's length
     * @return the offset in the original text; for what was put in, the place that it stands for
     */
    int originOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int segment = found >= 0 ? found : -found - 2;
        return kept[segment] ? origins[segment] + offset - starts[segment] : origins[segment];
    }

    /**
     * Collects changes; those at the same place are made in the order in which they were asked for, and none within a part
     * that another replaces.
     */
    public static final class Builder {

        private final String original;
        private final List<Change> changes = new ArrayList<>();

        public Builder(String original) {
            this.original = original;
        }

        /** A part of the original, what takes its place, and the place in the original that this stands for. */
        private record Change(int start, int end, String replacement, int origin) {}

        /** Puts a text before a character. */
        public Builder insert(int at, String text) {
            return insert(at, text, at);
        }

        /** Puts a text before a character, as something that stands for another place. */
        public Builder insert(int at, String text, int origin) {
            changes.add(new Change(at, at, text, origin));
            return this;
        }

        /** Replaces a part. Its line breaks stay, so that no line changes its number. */
        public Builder replace(int start, int end, String replacement) {
            String breaks = original.substring(start, end).replaceAll("[^\\n]", "");
            changes.add(new Change(start, end, replacement + breaks, start));
            return this;
        }

        public Rewriting build() {
            List<Change> ordered = changes.stream()
                    .sorted(Comparator.comparingInt(Change::start))
                    .toList();
            Segments segments = new Segments();
            int at = 0;
            for (Change change : ordered) {
                if (change.start() < at) {
                    continue;
                }
                segments.add(original.substring(at, change.start()), at, true);
                segments.add(change.replacement(), change.origin(), false);
                at = change.end();
            }
            segments.add(original.substring(at), at, true);
            return segments.rewriting(original.length());
        }
    }

    /** The parts of a text that is being made. */
    private static final class Segments {

        private final StringBuilder text = new StringBuilder();
        private final List<int[]> parts = new ArrayList<>();

        void add(String part, int origin, boolean keeps) {
            if (!part.isEmpty()) {
                parts.add(new int[] {text.length(), origin, keeps ? 1 : 0});
                text.append(part);
            }
        }

        Rewriting rewriting(int originalLength) {
            if (parts.isEmpty()) {
                parts.add(new int[] {0, originalLength, 0});
            }
            boolean[] kept = new boolean[parts.size()];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = parts.get(i)[2] == 1;
            }
            return new Rewriting(
                    text.toString(),
                    parts.stream().mapToInt(part -> part[0]).toArray(),
                    parts.stream().mapToInt(part -> part[1]).toArray(),
                    kept);
        }
    }
}
