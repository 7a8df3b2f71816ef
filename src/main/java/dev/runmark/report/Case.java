package dev.runmark.report;

import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Unproved;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.time.Duration;
import java.util.List;

/**
 * Something that holds or does not: an example, or a rule that a page breaks outside of its examples.
 *
 * @param place where
 * @param name what distinguishes it from every other
 * @param time how long its runs took together
 * @param problems what is wrong with it
 * @param unproved why nothing is known of it; empty if something is
 * @param libraries the libraries that it names something of, with their versions
 */
record Case(
        Location place, String name, Duration time, List<Problem> problems, String unproved, List<String> libraries) {

    static Case of(Proof proof) {
        Location place = proof.example().fence().location();
        String name = place.path() + ":" + place.line();
        return new Case(
                place,
                name,
                time(proof),
                proof.problems(),
                Unproved.reason(proof),
                proof.background().libraries());
    }

    static Case of(Problem problem) {
        String name = problem.location() + " " + problem.rule();
        return new Case(problem.location(), name, Duration.ZERO, List.of(problem), "", List.of());
    }

    static Duration time(Proof proof) {
        return proof.runs().stream().map(Run::elapsed).reduce(Duration.ZERO, Duration::plus);
    }
}
