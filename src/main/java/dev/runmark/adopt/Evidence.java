package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.LineRange;
import dev.runmark.text.Source;

/**
 * What is known of one block when its comments and its output are sorted.
 *
 * @param source its page
 * @param observation what happened when it was run
 * @param volatility what of it depends on the run
 * @param vocabulary the words that it could print
 */
record Evidence(Source source, Observation observation, Volatility volatility, BlockVocabulary vocabulary) {

    static Evidence of(Source source, Observation observation) {
        return new Evidence(source, observation, Volatility.of(observation), BlockVocabulary.of(observation));
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

    /** Whether the runs differ in what its statements do. */
    boolean varies(Scope scope) {
        return scope.actual().stream().distinct().count() > 1;
    }

    /** Whether its statements depend on the run, although the runs may be alike. */
    boolean isVolatile(Scope scope) {
        return scope.ends().stream()
                .map(end -> observation.statementEndingAt(end).orElse(new LineRange(end, end)))
                .anyMatch(volatility::touches);
    }
}
