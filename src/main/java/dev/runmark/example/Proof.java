package dev.runmark.example;

import dev.runmark.text.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example, what happened to it, and whether that is what its page says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param example the example
 * @param verdict what is known of it now
 * @param program the whole program that was compiled, as a reader could run it; the block's own text if nothing was
 *     compiled
 * @param messages what the compiler said against it
 * @param runs what happened, one entry a run
 * @param problems what is wrong, in reading order
 */
public record Proof(
        Example example,
        Verdict verdict,
        String program,
        List<CompilerMessage> messages,
        List<Run> runs,
        List<Problem> problems) {

    public Proof {
        messages = List.copyOf(messages);
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }

    /** The feature versions of Java that it was run on, ascending. */
    public List<Integer> ranOn() {
        return runs.stream().map(run -> run.jdk().feature()).distinct().sorted().toList();
    }

    /** What it printed, as the first run shows it; empty if it was not run. */
    public Stream<Printed> printed() {
        return runs.stream().limit(1).flatMap(run -> run.printedByExample().stream());
    }
}
