package dev.runmark.report;

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
 * @param unproved why it is passed over where none of its problems fails; empty if it is not
 * @param libraries the libraries that it names something of, with their versions
 */
record Case(
        Location place, String name, Duration time, List<Problem> problems, String unproved, List<String> libraries) {

    static Case of(ExampleResult example) {
        Location place = example.place();
        return new Case(
                place,
                place.path() + ":" + place.line(),
                example.time(),
                example.problems(),
                example.unprovedUnlessFailing(),
                example.libraries());
    }

    static Case of(Problem problem) {
        String name = problem.location() + " " + problem.rule();
        return new Case(problem.location(), name, Duration.ZERO, List.of(problem), "", List.of());
    }
}
