package dev.runmark.report;

import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Unproved;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What is known of an example, for programs to read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place of its opening fence
 * @param verdict the word for what became of it, such as {@code proved}
 * @param unproved why nothing is known of it; empty if something is
 * @param jdks the feature versions of Java that it was run on, ascending
 * @param libraries the libraries that it names something of, with their versions
 * @param runs how often it was run
 * @param time how long its runs took together
 * @param problems which of all that is reported is wrong with it
 */
public record ExampleResult(
        Location place,
        String verdict,
        String unproved,
        List<Integer> jdks,
        List<String> libraries,
        int runs,
        Duration time,
        List<Problem> problems) {

    private static final String ELSEWHERE =
            "not proved: what is wrong with it is known, or reported of another example";

    public ExampleResult {
        jdks = List.copyOf(jdks);
        libraries = List.copyOf(libraries);
        problems = List.copyOf(problems);
    }

    /**
     * What became of an example.
     *
     * @param reported all problems as they are reported: in Markdown that is no site, in other words and more mildly than
     *     the proof has them, or not at all
     */
    static ExampleResult of(Proof proof, List<Problem> reported) {
        return new ExampleResult(
                proof.example().fence().location(),
                word(proof.verdict()),
                Unproved.reason(proof),
                proof.ranOn(),
                proof.background().libraries(),
                proof.runs().size(),
                proof.runs().stream().map(Run::elapsed).reduce(Duration.ZERO, Duration::plus),
                reported.stream()
                        .filter(problem -> proof.problems().stream().anyMatch(own -> isSame(own, problem)))
                        .toList());
    }

    private static boolean isSame(Problem one, Problem other) {
        return one.location().equals(other.location()) && one.rule().equals(other.rule());
    }

    /** The word for a verdict. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why it neither holds nor fails, if that is so once its problems are known to fail nothing. */
    String unprovedUnlessFailing() {
        boolean failed = unproved.isEmpty() && verdict.equals(word(Verdict.FAILED));
        return failed ? problems.stream().findFirst().map(Problem::message).orElse(ELSEWHERE) : unproved;
    }
}
