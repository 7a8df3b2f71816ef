package dev.runmark.baseline;

import dev.runmark.example.claim.Example;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Problem;
import java.util.Optional;

/**
 * A problem, and how it is recognised again.
 *
 * @param problem as it is reported
 * @param known what a baseline has of it
 */
public record SeenProblem(Problem problem, KnownProblem known) {

    /**
     * What is recognised of a problem: the line of its example's code, without what quotes and comments add to it. What is
     * said of an example as a whole is distinguished by its first line.
     *
     * @param file its file, from the folder of the baseline
     * @param proofs the examples
     */
    public static SeenProblem of(Problem problem, String file, Proofs proofs) {
        String line = proofs.of(problem.location().path()).stream()
                .map(Proof::example)
                .flatMap(example -> lineOf(problem, example).stream())
                .findFirst()
                .orElse(problem.sourceLine().isBlank() ? problem.message() : problem.sourceLine());
        return new SeenProblem(problem, KnownProblem.of(file, problem.rule(), line));
    }

    private static Optional<String> lineOf(Problem problem, Example example) {
        int number = problem.location().line();
        if (number == example.fence().location().line()
                || number == example.fence().infoLocation().line()) {
            return example.fence().lines().stream()
                    .map(FenceLine::text)
                    .filter(text -> !text.isBlank())
                    .findFirst();
        }
        return example.fence().lines().stream()
                .filter(line -> line.line() == number)
                .map(FenceLine::text)
                .findFirst();
    }
}
