package dev.runmark.example.judge;

import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Trials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How runs differ in something, as a message puts it: why if that is known, and otherwise how often each result was seen.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seen the runs
 * @param result what differs, as it is shown; empty where a run says nothing of it
 */
public record Variation(Seen seen, Function<Run, Optional<String>> result) {

    /** So many results show that they depend on something. */
    private static final int SHOWN_WAYS = 3;

    /** So many different results are worth reading. */
    private static final int SHOWN_RESULTS = 5;

    /** What it depends on, if that is known. */
    Optional<Trials.Reason> reason() {
        return seen.reason(result);
    }

    /** To be read after what it is that varies. */
    public String words() {
        return reason().map(Trials.Reason::words).orElse("differs from run to run");
    }

    /**
     * What an author could do about it.
     *
     * @param otherwise what if nothing is known of the reason, from the runs that differ
     */
    public String advice(Function<List<Run>, String> otherwise) {
        return reason().map(Trials.Reason::advice).orElseGet(() -> otherwise.apply(differing()));
    }

    /**
     * What was seen.
     *
     * @param story how it comes about, if threads make the difference; possibly empty
     */
    public List<String> notes(List<String> story) {
        return reason().isPresent() ? results() : counts(story);
    }

    /** What circumstances make of it, in an order that is always the same. */
    private List<String> results() {
        List<String> notes = new ArrayList<>();
        seen.trials().runs().stream()
                .flatMap(run -> result.apply(run).stream())
                .distinct()
                .limit(SHOWN_WAYS)
                .forEach(shown -> notes.add((notes.isEmpty() ? "one run: " : "another run: ") + shown));
        return notes;
    }

    private List<String> counts(List<String> story) {
        List<Run> differing = differing();
        Map<String, Integer> counts = new LinkedHashMap<>();
        differing.forEach(run -> result.apply(run).ifPresent(shown -> counts.merge(shown, 1, Integer::sum)));
        return notes(counts, differing.size(), story);
    }

    /**
     * How many of some runs gave each result, the most frequent first, and how one comes about. Of results that were seen
     * equally often, the order is that of the map.
     */
    static List<String> notes(Map<String, Integer> counts, int runs, List<String> story) {
        List<Map.Entry<String, Integer>> byFrequency = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        List<String> notes = new ArrayList<>();
        byFrequency.stream()
                .limit(SHOWN_RESULTS)
                .forEach(entry -> notes.add(entry.getValue() + " of " + runs + " runs: " + entry.getKey()));
        int others = byFrequency.stream()
                .skip(SHOWN_RESULTS)
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (others > 0) {
            notes.add(others + " of " + runs + " runs: something else");
        }
        notes.addAll(story);
        return notes;
    }

    /** The runs that show it: those of the trials are needed only if the others agree. */
    private List<Run> differing() {
        boolean enough = seen.runs().stream().map(result).distinct().count() > 1;
        return enough ? seen.runs() : seen.all();
    }
}
