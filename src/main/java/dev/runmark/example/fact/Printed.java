package dev.runmark.example.fact;

import java.util.List;

/**
 * One call that printed something: its text, and who printed it, where and when.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stream where it went
 * @param text what was printed, line endings included, as {@code \n}
 * @param thread the name of the printing thread; empty if the text did not come through {@code System.out} or
 *     {@code System.err} of the example's JVM
 * @param nanos when, in nanoseconds since the example started
 * @param lines the lines of the page that were being executed, innermost first; empty if there were none
 */
public record Printed(Stream stream, String text, String thread, long nanos, List<Integer> lines) {

    /** Standard output or standard error. */
    public enum Stream {
        OUT,
        ERR
    }

    public Printed {
        lines = List.copyOf(lines);
    }
}
