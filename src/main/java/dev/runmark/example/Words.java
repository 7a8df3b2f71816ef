package dev.runmark.example;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words after {@code java} in a fence's opening line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param expectation what should become of the example
 * @param jdks the Java versions that it is for
 * @param timeout its own time limit, if it states one
 * @param runs how often it is run, if it says
 * @param args the program's arguments
 * @param title the heading that the reader sees above it; empty if there is none
 * @param marked the lines of the block to mark, from 1
 */
public record Words(
        Expectation expectation,
        JdkRange jdks,
        Optional<Duration> timeout,
        Optional<Integer> runs,
        List<String> args,
        String title,
        Set<Integer> marked) {

    public Words {
        args = List.copyOf(args);
        marked = Set.copyOf(marked);
    }
}
