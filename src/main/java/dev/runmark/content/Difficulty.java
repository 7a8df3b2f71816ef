package dev.runmark.content;

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

    @Override
    public String toString() {
        return label();
    }
}
