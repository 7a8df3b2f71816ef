package dev.runmark.example.fact;

import java.util.Arrays;
import java.util.Comparator;

/** What examples run on. Every alternative is immutable and thread-safe. */
public sealed interface Platform permits Jdk, Interpreter {

    /** By version, the oldest first. */
    Comparator<Platform> BY_VERSION = (one, other) -> Arrays.compare(numbers(one), numbers(other));

    /** What readers call it: {@code Java}. */
    String title();

    /** As much of its version as readers want to know: {@code 17}. */
    String number();

    private static int[] numbers(Platform platform) {
        return Arrays.stream(platform.number().split("\\D+", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
