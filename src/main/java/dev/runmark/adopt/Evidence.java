package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.judge.Told;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one block when its comments and its output are sorted.
 *
 * @param source its page
 * @param observation what happened when it was run
 * @param volatility what of it depends on the run
 * @param vocabulary the words that it could print
 */
record Evidence(Source source, Observation observation, Volatility volatility, Vocabulary vocabulary) {

    static Evidence of(Source source, Observation observation) {
        return new Evidence(source, observation, Volatility.of(observation), Vocabulary.of(observation));
    }

    /** Why the block did not run to its end, in a few words; empty if it did. */
    String whyNotEnded() {
        return Endings.why(observation);
    }

    /** Whether it had to be stopped: nobody who runs it sees it end as its page says. */
    boolean isEndless() {
        return observation.own().stream()
                .map(run -> run.ending())
                .anyMatch(ending -> !(ending instanceof Ending.Exited) && !(ending instanceof Ending.Threw));
    }

    /** Whether a run on another day or on another machine could well tell something else. */
    boolean isByChance(Scope scope) {
        return isByChance(scope.ends(), scope.told());
    }

    /**
     * The same of single lines.
     *
     * @param ends the lines
     * @param told what each run tells of them
     */
    boolean isByChance(List<Integer> ends, List<Optional<Told>> told) {
        List<String> texts =
                told.stream().flatMap(Optional::stream).map(Told::text).toList();
        return texts.stream().anyMatch(Volatility::showsAddress)
                || (touchesVolatile(ends) && texts.stream().anyMatch(Evidence::mayChange));
    }

    private static boolean mayChange(String told) {
        return Form.of(told) == Form.BOOLEAN || told.chars().anyMatch(Character::isDigit);
    }

    /** Whether its statements depend on the run, or the runs tell different things. */
    boolean varies(Scope scope) {
        return scope.told().stream().distinct().count() > 1 || isVolatile(scope);
    }

    /** Whether its statements depend on the run. */
    boolean isVolatile(Scope scope) {
        return touchesVolatile(scope.ends());
    }

    private boolean touchesVolatile(List<Integer> ends) {
        return ends.stream()
                .map(end -> observation.statementEndingAt(end).orElse(new LineRange(end, end)))
                .anyMatch(volatility::touches);
    }
}
