package dev.runmark.example.judge;

import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Trials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How runs differ in something, as a message puts it: why if that is known, and otherwise how often each result was seen.
 *
 * @param seen the runs
 * @param result what differs, as it is shown; empty where a run says nothing of it
 */
record Variation(Seen seen, Function<Run, Optional<String>> result) {

    /** So many results show that they depend on something. */
    private static final int SHOWN = 3;

    /** What it depends on, if that is known. */
    Optional<Trials.Reason> reason() {
        return seen.reason(result);
    }

    /** To be read after what it is that varies. */
    String words() {
        return reason().map(Trials.Reason::words).orElse("differs from run to run");
    }

    /** What an author could do about it. */
    String advice(Function<List<Run>, String> otherwise) {
        return reason().map(Trials.Reason::advice).orElseGet(() -> otherwise.apply(telling()));
    }

    /** What was seen. */
    List<String> notes() {
        return reason().isPresent() ? results() : counts();
    }

    /** What circumstances make of it, in an order that is always the same. */
    private List<String> results() {
        List<String> notes = new ArrayList<>();
        seen.trials().runs().stream()
                .flatMap(run -> result.apply(run).stream())
                .distinct()
                .limit(SHOWN)
                .forEach(shown -> notes.add((notes.isEmpty() ? "one run: " : "another run: ") + shown));
        return notes;
    }

    private List<String> counts() {
        List<Run> telling = telling();
        Map<String, Integer> counts = new LinkedHashMap<>();
        telling.forEach(run -> result.apply(run).ifPresent(shown -> counts.merge(shown, 1, Integer::sum)));
        List<String> notes = new ArrayList<>();
        counts.forEach((shown, count) -> notes.add(count + " of " + telling.size() + " runs: " + shown));
        return notes;
    }

    /** The runs that show it: those of the trials are needed only if the others agree. */
    private List<Run> telling() {
        boolean enough = seen.runs().stream().map(result).distinct().count() > 1;
        return enough ? seen.runs() : seen.all();
    }
}
