package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be written into a page, computed from what an example printed, without a compiler or a process. */
class FixesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print(n);   // => 21                    | print(n);   // => 20",
                "print(n);   //=>21                      | print(n);   //=>20",
                "print(n);   // =>   21 -- why -- so     | print(n);   // =>   20 -- why -- so",
                "print(n);   // => 21 — weil             | print(n);   // => 20 — weil",
                "print(n);   // =>                       | print(n);   // => 20",
                "print(n);   // => -- why                | print(n);   // => 20 -- why",
                "print(n);   // => 21 (any order)        | print(n);   // => 20 (any order)",
                "print(n);   // => 21 (any order) -- why | print(n);   // => 20 (any order) -- why",
                "print(n);   // => (any order)           | print(n);   // => 20 (any order)",
                "print(n);   // => took [..] ms          | print(n);   // => 20",
                "é(\"// => 21\", \"𝄞\");\t// => 21\t     | é(\"// => 21\", \"𝄞\");\t// => 20\t",
            })
    void nothingButTheClaimedTextChanges(String before, String after) {
        assertThat(fixedLine(before.replace("\\t", "\t"), "20\n")).isEqualTo(after.replace("\\t", "\t"));
    }

    @Test
    void trailingWhiteSpaceStays() {
        assertThat(fixedLine("print(n);  // => 21  \t", "20\n")).isEqualTo("print(n);  // => 20  \t");
    }

    @Test
    void anEmptyLineIsClaimedByNothing() {
        assertThat(fixedLine("print(n); // => 21", "\n")).isEqualTo("print(n); // =>");
        assertThat(fixedLine("print(n); // => 21 -- why", "\n")).isEqualTo("print(n); // =>  -- why");
    }

    @Test
    void severalPrintedLinesAreJoined() {
        assertThat(fixedLine("print(n); // => 1, 2", "1\n2\n3\n")).isEqualTo("print(n); // => 1, 2, 3");
    }

    @Test
    void inAnyOrderWhatIsTrueKeepsItsPlace() {
        assertThat(fixedLine("print(n); // => 3, 9, 1 (any order)", "1\n2\n3\n", "3\n2\n1\n"))
                .isEqualTo("print(n); // => 3, 2, 1 (any order)");
    }

    @Test
    void aValueIsWrittenWhereNothingIsPrinted() {
        Example example = example("```java\nint n = 4;  // => 5 -- two by two\n```\n");
        Judge.Judgement judgement =
                Judge.ran(example, evidence(example, List.of(run(Map.of(2, "4"), new Ending.Exited(0)))));

        assertThat(judgement.edits())
                .containsExactly(Edit.replace(
                        example.claims().get(0).location(),
                        "int n = 4;  // => 5 -- two by two",
                        "int n = 4;  // => 4 -- two by two"));
        assertThat(judgement.problems()).singleElement().satisfies(problem -> assertThat(problem.help())
                .isEqualTo(Edit.HELP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 -- or so",
                "20 — or so",
                "1 (any order)",
                "  20",
                "C:\\users",
                "a\rb",
                "-- 20",
            })
    void whatIsNoClaimAtALineIsNotWritten(String printed) {
        isNotWritten(printed, "claim it in an `output` block");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[1m20", "\ud800"})
    void whatNoPageCanShowIsNotWritten(String printed) {
        isNotWritten(
                printed, "it prints control characters, which no page can show: let it print the text without them");
    }

    private static void isNotWritten(String printed, String help) {
        Judge.Judgement judgement = judged("```java\nprint(n);   // => 21\n```\n", printed + "\n");

        assertThat(judgement.edits()).isEmpty();
        assertThat(judgement.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.CLAIM_FALSE);
            assertThat(problem.help()).isEqualTo(help);
        });
    }

    @Test
    void whatDiffersFromRunToRunIsNotWritten() {
        Judge.Judgement judgement = judged("```java\nprint(n);   // => 21\n```\n", "20\n", "22\n");

        assertThat(judgement.edits()).isEmpty();
        assertThat(judgement.problems()).extracting(Problem::rule).containsExactly(Rule.CLAIM_UNSTABLE);
    }

    @Test
    void aSetThatDiffersFromRunToRunIsNotWritten() {
        Judge.Judgement judgement = judged("```java\nprint(n);   // => 1, 9 (any order)\n```\n", "1\n2\n", "1\n3\n");

        assertThat(judgement.edits()).isEmpty();
        assertThat(judgement.problems()).extracting(Problem::rule).containsExactly(Rule.CLAIM_UNSTABLE);
    }

    @Test
    void anExampleThatFailsOtherwiseIsLeftAlone() {
        Example example = example("```java\nprint(n);   // => 21\n```\n```output\n21\n```\n");
        Ending threw = new Ending.Threw("java.lang.IllegalStateException", "", "", List.of(2));
        Run run = new Run(Jdk.current(), List.of(printed("20\n")), Map.of(), threw, Duration.ZERO, false);

        Judge.Judgement judgement = Judge.ran(example, evidence(example, List.of(run)));

        assertThat(judgement.edits()).isEmpty();
        assertThat(judgement.problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.EXAMPLE_THREW, Rule.CLAIM_FALSE);
        assertThat(judgement.problems()).noneMatch(problem -> problem.help().equals(Edit.HELP));
    }

    @Test
    void aLineThatPrintsNothingHasNothingToWrite() {
        Judge.Judgement judgement = judged("```java\nThread.sleep(1);   // => 21\n```\n", "");

        assertThat(judgement.edits()).isEmpty();
    }

    @Test
    void outputKeepsWhatIsTrue() {
        assertThat(edited("""
            ```output
            start [..]
            one
            ...
            two
            three

            ```
            """, "start 7\nONE\nx\ny\ntwo\n3\n"))
                .containsExactly("5", "-one", "+ONE", " ...", " two", "-three", "+3");
    }

    @Test
    void outputGrowsAndShrinks() {
        assertThat(edited("```output\na\n```\n", "a\nb\n")).containsExactly("5", "+b");
        assertThat(edited("```output\na\nb\n```\n", "b\n")).containsExactly("4", "-a");
        assertThat(edited("```output\n```\n", "a\n")).containsExactly("4", "+a");
        assertThat(edited("```output\na\n```\n", "")).containsExactly("4", "-a");
    }

    @Test
    void unorderedOutputKeepsWhatIsTrueInItsPlace() {
        assertThat(edited("```output unordered\nc\nx\na\n```\n", "a\nb\nc\n", "c\nb\na\n"))
                .containsExactly("5", "-x", "+b");
    }

    @Test
    void wildcardsBridgeWhatDiffersFromRunToRun() {
        assertThat(edited("```output\ntook [..] ms\n21\n```\n", "took 5 ms\n20\n", "took 7 ms\n20\n"))
                .containsExactly("5", "-21", "+20");
    }

    @Test
    void outputThatDiffersFromRunToRunIsNotWritten() {
        assertThat(edited("```output\n21\n```\n", "20\n", "22\n")).isEmpty();
        assertThat(edited("```output unordered\n21\n```\n", "20\n", "22\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "  ````", "a\u0000b", "50%\r100%"})
    void outputThatItsBlockCannotHoldIsNotWritten(String line) {
        assertThat(edited("```output\n21\n```\n", "20\n" + line + "\n")).isEmpty();
    }

    @Test
    void aMillionLinesAreNotWritten() {
        assertThat(edited("```output\n21\n```\n", "20\n".repeat(1_000_000))).isEmpty();
    }

    @Test
    void missingOutputIsAddedAfterTheExample() {
        assertThat(added("text\n\n```java\nprint(n);\n```\ntext\n", "20\n"))
                .containsExactly("6", "+", "+```output", "+20", "+```");
        assertThat(added("text\n```java\nprint(n);\n```\n", "20\n"))
                .as("the author leaves no blank lines")
                .containsExactly("5", "+```output", "+20", "+```");
    }

    @Test
    void theAddedFenceIsLongEnough() {
        assertThat(added("```java\nprint(n);\n```\n", "```\na ```` b\n"))
                .containsExactly("4", "+", "+`````output", "+```", "+a ```` b", "+`````");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```java\nprint(n); // => 20\n```\n",
                "```java\nprint(n);\n```\n```output\n20\n```\n",
                "```java\nprint(n);\n```\n```output sample\n19\n```\n",
                "```java\nprint(n);\n",
            })
    void nothingIsAddedToWhatIsClaimedOrNeverCloses(String page) {
        assertThat(added(page, "20\n")).isEmpty();
    }

    @Test
    void nothingIsAddedToAnExampleThatPrintsNothing() {
        assertThat(added("```java\nint n;\n```\n", "")).isEmpty();
        assertThat(added("```java\nprint();\n```\n", "\n\n")).isEmpty();
    }

    @Test
    void whatVariesIsNotAdded() {
        Fixes fixes = Fixes.adding(proofs("```java\nprint(n);\n```\n", "20\n", "22\n"));

        assertThat(fixes.edits()).isEmpty();
        assertThat(fixes.left()).extracting(Problem::rule).containsExactly(Rule.RECORDED_VARIES);
    }

    @Test
    void whatCannotBeWrittenIsNotAdded() {
        Fixes fixes = Fixes.adding(proofs("```java\nprint(n);\n```\n", "\u001b[1m20\n"));

        assertThat(fixes.edits()).isEmpty();
        assertThat(fixes.left()).extracting(Problem::rule).containsExactly(Rule.OUTPUT_UNWRITABLE);
    }

    @Test
    void nothingIsAddedUnlessAskedFor() {
        assertThat(Fixes.of(proofs("```java\nprint(n);\n```\n", "20\n")).edits())
                .isEmpty();
    }

    @Test
    void whatAnotherProvingDoesNotConfirmIsRefused() {
        String page = "```java\nprint(n);  // => 1\n```\n";
        Fixes fixes = Fixes.of(proofs(page, "20\n"));

        assertThat(fixes.confirmedBy(Fixes.of(proofs(page, "20\n")))).isEqualTo(fixes);
        assertThat(fixes.left()).isEmpty();
        Fixes refused = fixes.confirmedBy(Fixes.of(proofs(page, "22\n")));
        assertThat(refused.edits()).isEmpty();
        assertThat(refused.left()).singleElement().hasToString("""
            page.md:2:18: error: what is printed for this differs from run to run, so nothing was written
                2 | print(n);  // => 1
                  |                  ^
              the first time it would have become: print(n);  // => 20
              help: claim what is true of every run, or show an `output sample`\
            """);
    }

    @Test
    void whatIsFalseOnOneJavaOnlyIsNotWritten() {
        String page = "```java\nprint(n);  // => 20\n```\n";
        Proof one = proof(page, "21\n");
        Proof other = proof(page, "20\n");

        Proof both = Proof.of(List.of(one, other), List.of(17, 25));

        assertThat(both.edits()).isEmpty();
        assertThat(both.problems()).singleElement().satisfies(problem -> assertThat(problem.help())
                .startsWith("claim what is true on every Java"));
        assertThat(Proof.of(List.of(one, one), List.of(17, 25)).edits()).hasSize(1);
    }

    private static String fixedLine(String line, String... runs) {
        Judge.Judgement judgement = judged("```java\n" + line + "\n```\n", runs);
        assertThat(judgement.problems()).extracting(Problem::help).containsExactly(Edit.HELP);
        return judgement.edits().get(0).lines().get(1).text();
    }

    /** The change to the block that follows an example at the beginning of a page. */
    private static List<String> edited(String claims, String... runs) {
        Judge.Judgement judgement = judged("```java\n```\n" + claims, runs);
        assertThat(judgement.problems()).singleElement().satisfies(problem -> assertThat(
                        problem.help().equals(Edit.HELP))
                .isEqualTo(!judgement.edits().isEmpty()));
        return judgement.edits().stream().flatMap(FixesTest::shown).toList();
    }

    private static List<String> added(String page, String... runs) {
        return Fixes.adding(proofs(page, runs)).edits().stream()
                .flatMap(FixesTest::shown)
                .toList();
    }

    private static Stream<String> shown(Edit edit) {
        List<String> lines =
                new ArrayList<>(List.of(String.valueOf(edit.location().line())));
        edit.lines()
                .forEach(line -> lines.add(switch (line.kind()) {
                            case KEPT -> " ";
                            case REMOVED -> "-";
                            case ADDED -> "+";
                        }
                        + line.text()));
        return lines.stream();
    }

    private static Proofs proofs(String page, String... runs) {
        return Proofs.of(List.of(proof(page, runs)), List.of());
    }

    private static Proof proof(String page, String... printed) {
        Example example = example(page);
        List<Run> runs = runs(printed);
        return new Proof(
                        example,
                        Verdict.PROVED,
                        "",
                        Refusals.of(List.of()),
                        runs,
                        List.of(),
                        Background.NOTHING,
                        List.of(),
                        List.of(),
                        List.of())
                .with(Judge.ran(example, evidence(example, runs)));
    }

    private static Judge.Judgement judged(String page, String... runs) {
        return Judge.ran(example(page), evidence(example(page), runs(runs)));
    }

    private static Judge.Evidence evidence(Example example, List<Run> runs) {
        return Judge.Evidence.of(example, List.of(), Seen.of(runs), Seen.of(runs));
    }

    private static Example example(String page) {
        Source source = Source.of("page.md", page);
        return Fences.examples(source).examples().get(0);
    }

    /** One run for each text, which the example's first line printed. */
    private static List<Run> runs(String... printed) {
        return Arrays.stream(printed)
                .map(text -> new Run(
                        Jdk.current(),
                        text.isEmpty() ? List.of() : List.of(printed(text)),
                        Map.of(),
                        new Ending.Exited(0),
                        Duration.ZERO,
                        true))
                .toList();
    }

    private static Run run(Map<Integer, String> values, Ending ending) {
        return new Run(Jdk.current(), List.of(), values, ending, Duration.ZERO, false);
    }

    private static Printed printed(String text) {
        return new Printed(Printed.Stream.OUT, text, "main", 0, List.of(2));
    }
}
