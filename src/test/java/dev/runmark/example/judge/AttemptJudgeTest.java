package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.text.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims against facts, as tables: no compiler, no process. */
class AttemptJudgeTest {

    private static final int CODE = 2;

    /** What the words say of a program that ran, how it ended, and what comes of that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | ended             | PROVED | ''",
                "''                             | exit 3            | FAILED | exit-status",
                "''                             | threw IOException | FAILED | example-threw",
                "''                             | stuck             | FAILED | example-stuck",
                "''                             | deadlock          | FAILED | example-stuck",
                "exit=3                         | exit 3            | PROVED | ''",
                "exit=3                         | exit 4            | FAILED | exit-status",
                "exit=3                         | ended             | FAILED | exit-status",
                "throws=IOException             | threw IOException | PROVED | ''",
                "throws=java.io.IOException     | threw IOException | PROVED | ''",
                "throws=Exception               | threw IOException | FAILED | throws-other",
                "throws=IOException             | ended             | FAILED | throws-missing",
                "throws=IOException             | exit 1            | FAILED | throws-missing",
            })
    void endings(String words, String ending, Verdict verdict, String rules) {
        Proof proof = judged(words, "", List.of(), List.of(run("", ending)));

        assertThat(rulesOf(proof)).isEqualTo(rules);
        assertThat(proof.verdict()).isEqualTo(verdict);
    }

    /** What the words say of compiling, the errors of the compiler, and what comes of that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | ''                       | COMPILED | ''",
                "''                              | compiler.err.expected    | FAILED   | example-compile",
                "compile-error                   | compiler.err.expected    | REJECTED | ''",
                "compile-error                   | ''                       | FAILED   | compile-error-missing",
                "no-run                          | ''                       | COMPILED | ''",
                "no-run                          | compiler.err.expected    | FAILED   | example-compile",
            })
    void compiling(String words, String error, Verdict verdict, String rules) {
        Proof proof = judged(words, "", error.isEmpty() ? List.of() : List.of(error(error)), List.of());

        assertThat(rulesOf(proof)).isEqualTo(rules);
        assertThat(proof.verdict()).isEqualTo(verdict);
    }

    /** What a line is said to print, what it printed in each run, and what comes of that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// => 42            | 42    | PROVED | ''",
                "// => 42            | 41    | FAILED | claim-false",
                "// => 42            | 42 42 | PROVED | ''",
                "// => 42            | 42 41 | FAILED | claim-unstable",
                "// => 4[..]         | 42 41 | PROVED | ''",
                "// => 5[..]         | 42 41 | FAILED | claim-unstable",
            })
    void claimsAtALine(String claim, String printed, Verdict verdict, String rules) {
        List<Run> runs = Arrays.stream(printed.split(" ", -1))
                .map(text -> run(text + "\n", "ended"))
                .toList();

        Proof proof = judged("", claim, List.of(), runs);

        assertThat(rulesOf(proof)).isEqualTo(rules);
        assertThat(proof.verdict()).isEqualTo(verdict);
    }

    private static Proof judged(String words, String claim, List<CompilerMessage> errors, List<Run> runs) {
        Source page = Source.of("page.md", "```java " + words + "\nprint(n);  " + claim + "\n```\n");
        Composition composition = Fences.examples(page).compositions().get(0);
        CompilerReport report = new CompilerReport(errors, List.of(), List.of(), List.of(), List.of());
        Attempt attempt =
                new Attempt(composition, /* blocksEndAlone= */ false, "", report, List.of(), runs, Trials.NONE);
        return AttemptJudge.judge(attempt).get(0);
    }

    private static String rulesOf(Proof proof) {
        return proof.problems().stream()
                .map(problem -> problem.rule().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static CompilerMessage error(String key) {
        return new CompilerMessage(key, "it is wrong", CODE, 1, 1, new MessageSubject.Unknown());
    }

    private static Run run(String printed, String ending) {
        List<Printed> calls = Stream.of(printed)
                .filter(text -> !text.isEmpty())
                .map(text -> new Printed(Printed.Stream.OUT, text, "main", 0, List.of(CODE)))
                .toList();
        return new Run(Jdk.current(), calls, Map.of(), ending(ending), Duration.ZERO, /* threaded= */ false);
    }

    private static Ending ending(String words) {
        String last = words.substring(words.indexOf(' ') + 1);
        return switch (words.split(" ", 2)[0]) {
            case "ended" -> new Ending.Exited(0);
            case "exit" -> new Ending.Exited(Integer.parseInt(last));
            case "threw" -> new Ending.Threw("java.io." + last, "", "", List.of(CODE));
            case "stuck" -> new Ending.Stuck(List.of(), /* deadlock= */ false);
            case "deadlock" -> new Ending.Stuck(List.of(), /* deadlock= */ true);
            default -> throw new IllegalArgumentException(words);
        };
    }
}
