package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.judge.Actual;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some statements of a block, one after another, and what each run has for them together.
 *
 * @param ends the lines on which they end
 * @param actual one entry a run; empty where it has nothing
 */
record Scope(List<Integer> ends, List<Optional<Actual>> actual) {

    /** Statements further away than this are not what a comment is about. */
    private static final int MOST_STATEMENTS = 40;

    Scope {
        ends = List.copyOf(ends);
        actual = List.copyOf(actual);
    }

    /** What ends at a line. */
    static Scope at(Observation observation, int line) {
        return of(observation, List.of(line));
    }

    /** The statements that end at a line, then those and the one before, and so on up to the first of their block. */
    static List<Scope> upFrom(Observation observation, int line) {
        Map<Integer, FenceLine> lines = observation.lines();
        List<Scope> scopes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int end = line;
        while (ends.size() < MOST_STATEMENTS) {
            Optional<LineRange> statement = observation.statementEndingAt(end);
            if (statement.isEmpty()) {
                break;
            }
            ends.add(0, end);
            scopes.add(of(observation, ends));
            end = statement.get().first() - 1;
            while (lines.containsKey(end) && isEmpty(lines.get(end).text(), observation.language())) {
                end--;
            }
        }
        return scopes;
    }

    /** The statement that begins at a line. */
    static Optional<Scope> below(Observation observation, int line) {
        return observation.statementBeginningAt(line).map(statement -> of(observation, List.of(statement.last())));
    }

    private static boolean isEmpty(String line, Language language) {
        return line.isBlank() || line.stripLeading().startsWith(language.comment());
    }

    private static Scope of(Observation observation, List<Integer> ends) {
        return new Scope(
                ends,
                observation.actual(ends).stream()
                        .map(byLine -> joined(ends, byLine))
                        .toList());
    }

    /** Of several statements only what they print counts: their values are not shown one after another. */
    private static Optional<Actual> joined(List<Integer> ends, Map<Integer, Actual> byLine) {
        if (ends.size() == 1) {
            return Optional.ofNullable(byLine.get(ends.get(0)));
        }
        List<String> lines = ends.stream()
                .flatMap(end -> Optional.ofNullable(byLine.get(end)).stream())
                .filter(actual -> actual.how() == Actual.How.PRINTED)
                .flatMap(actual -> actual.lines().stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Actual(Actual.How.PRINTED, lines));
    }

    /** Whether no run has anything. */
    boolean isSilent() {
        return actual.stream().allMatch(Optional::isEmpty);
    }
}
