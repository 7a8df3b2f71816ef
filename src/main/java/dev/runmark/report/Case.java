package dev.runmark.report;

import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.time.Duration;
import java.util.List;

/**
 * Something that holds or does not: an example, or a rule that a page breaks outside of its examples.
 *
 * @param place where
 * @param name what tells it from every other
 * @param time how long its runs took together
 * @param problems what is wrong with it
 * @param unproved why nothing is known of it; empty if something is
 */
record Case(Location place, String name, Duration time, List<Problem> problems, String unproved) {

    static Case of(Proof proof) {
        Location place = proof.example().fence().location();
        String name = place.path() + ":" + place.line();
        return new Case(place, name, time(proof), proof.problems(), unproved(proof));
    }

    static Case of(Problem problem) {
        String name = problem.location() + " " + problem.rule();
        return new Case(problem.location(), name, Duration.ZERO, List.of(problem), "");
    }

    static Duration time(Proof proof) {
        return proof.runs().stream().map(Run::elapsed).reduce(Duration.ZERO, Duration::plus);
    }

    /** Why nothing is known of an example; empty if something is. */
    static String unproved(Proof proof) {
        return switch (proof.verdict()) {
            case IGNORED ->
                proof.example().words().expectation() instanceof Expectation.Ignored ignored
                        ? "ignored: " + ignored.reason()
                        : "ignored";
            case NOT_RUN_HERE ->
                "not run here: needs Java " + proof.example().words().jdks();
            case NOT_PROVED -> "not proved: proving was switched off";
            case RUNNING -> "not proved: it is still running";
            case FAILED ->
                proof.problems().stream().anyMatch(Problem::isError)
                        ? ""
                        : "not proved: another block of its program failed";
            case COMPILED_IN_PART -> "not run: something is left out of it";
            case PROVED, RECORDED, COMPILED, REJECTED -> "";
        };
    }
}
