package dev.runmark.terminal;

import java.util.Locale;

/** How long a command took. */
public record Stopwatch(long startedAt) {

    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    /** The time since the start, such as {@code 3.4 s}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startedAt) / 1e9);
    }
}
