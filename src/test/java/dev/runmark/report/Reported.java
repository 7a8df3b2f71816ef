package dev.runmark.report;

import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.claim.Words;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Source;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proofs, problems and reports as a build makes them. */
final class Reported {

    static final String PAGE = "content/java/basics/pools.md";
    static final Source SOURCE = Source.of(PAGE, "```java\nSystem.out.println(1); // => 2\n```\n".repeat(20));

    private static final JdkRange FROM_99 = new JdkRange(99, Integer.MAX_VALUE, false);

    private Reported() {}

    /** A build of which everything is right. */
    static Report clean() {
        return report(List.of(proof(1, Verdict.PROVED)), List.of());
    }

    /** A build that has one of everything. */
    static Report everything() {
        Problem lie = falseClaim(5);
        Problem second = Problem.error(Rule.EXAMPLE_STUCK, SOURCE, SOURCE.at(4, 4), 4, "this example never ends");
        List<Proof> proofs = List.of(
                proof(1, Verdict.PROVED),
                failed(4, lie, second),
                proof(7, Verdict.IGNORED),
                proof(10, Verdict.NOT_RUN_HERE),
                proof(13, Verdict.NOT_PROVED),
                proof(16, Verdict.RECORDED, warning(16)));
        Problem ofFile = Problem.ofFile(Rule.NO_DESCRIPTION, PAGE, "nothing says what this is")
                .withHelp("add a description");
        return report(proofs, List.of(ofFile));
    }

    static Report report(List<Proof> proofs, List<Problem> others) {
        return report(proofs, others, Severity.ERROR);
    }

    static Report report(List<Proof> proofs, List<Problem> others, Severity failure) {
        Proofs all = Proofs.of(proofs, List.of());
        List<Problem> problems =
                Stream.concat(others.stream(), all.problems().stream()).sorted().toList();
        return new Report("1.2.3", "", all, problems, failure, Optional.empty());
    }

    static Problem falseClaim(int line) {
        return Problem.error(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(line, 31), 1, "this line prints 1, the page says 2")
                .withNotes(List.of("printed by main"))
                .withHelp("write what is printed");
    }

    static Problem warning(int line) {
        return Problem.warning(Rule.RECORDED_VARIES, SOURCE, SOURCE.at(line, 4), 4, "the output varies");
    }

    /** An error whose message is a given text. */
    static Problem saying(String message) {
        return Problem.error(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(2, 1), 3, message);
    }

    static Proof failed(int line, Problem... problems) {
        return proof(line, Verdict.FAILED, problems);
    }

    static Proof proof(int line, Verdict verdict, Problem... problems) {
        Fence fence = new Fence(
                "java",
                SOURCE.at(line, 1),
                SOURCE.at(line, 4),
                List.of(new FenceLine(SOURCE.line(line + 1), line + 1, 1)),
                false);
        Expectation expectation =
                verdict == Verdict.IGNORED ? new Expectation.Ignored("needs a printer") : new Expectation.Ends();
        JdkRange jdks = verdict == Verdict.NOT_RUN_HERE ? FROM_99 : JdkRange.ANY;
        Words words = new Words(expectation, jdks, Optional.empty(), Optional.empty(), List.of(), "", Set.of());
        boolean ran = verdict == Verdict.PROVED || verdict == Verdict.RECORDED || verdict == Verdict.FAILED;
        return new Proof(
                new Example(SOURCE, fence, words, List.of()),
                verdict,
                fence.text(),
                List.of(),
                ran ? List.of(run(17, 1200), run(17, 34)) : List.of(),
                List.of(problems));
    }

    private static Run run(int feature, int millis) {
        return new Run(
                new Jdk(Path.of("jdk"), feature, feature + ".0.1"),
                List.of(),
                Map.of(),
                new Ending.Exited(0),
                Duration.ofMillis(millis),
                false);
    }

    /** A report as text. */
    static String text(Report report, ReportFormat format) {
        StringWriter out = new StringWriter();
        try {
            report.print(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
