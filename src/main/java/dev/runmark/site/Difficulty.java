package dev.runmark.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much a question or a page asks of the reader. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    /** The word that authors write and readers see: {@code easy}, {@code medium} or {@code hard}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The difficulty that a word names, if it names one. */
    public static Optional<Difficulty> of(String word) {
        for (Difficulty difficulty : values()) {
            if (difficulty.label().equals(word)) {
                return Optional.of(difficulty);
            }
        }
        return Optional.empty();
    }

    /** The words of all difficulties, easiest first. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Difficulty::label).toList();
    }

    @Override
    public String toString() {
        return label();
    }
}
