package dev.runmark.example.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was seen of a program, or of one of its blocks.
 *
 * <p>Immutable and thread-safe.
 *
 * @param runs what happened, one entry a run
 * @param trials what happened when circumstances were forced
 */
public record Seen(List<Run> runs, Trials trials) {

    public Seen {
        runs = List.copyOf(runs);
    }

    /** What was seen while nothing was forced. */
    public static Seen of(List<Run> runs) {
        return new Seen(runs, Trials.NONE);
    }

    /** The same as one of the program's blocks saw it. */
    public Seen of(int block) {
        return new Seen(runs.stream().map(run -> run.of(block)).toList(), trials.of(block));
    }

    /** All runs, those of the trials last. */
    public List<Run> all() {
        return Stream.concat(runs.stream(), trials.runs().stream()).toList();
    }

    /**
     * Why runs differ in something: what it depends on besides the code.
     *
     * @param seen what is seen of a run
     * @return empty if they do not, or if nothing that was forced explains it
     */
    public Optional<Trials.Reason> reason(Function<Run, ?> seen) {
        return runs.isEmpty() ? Optional.empty() : trials.reason(runs.get(0), seen);
    }
}
