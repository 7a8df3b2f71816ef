package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.site.Languages;
import dev.runmark.text.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs printed, and what an author could write instead, as tables: nothing runs. */
class TrueOfEveryRunTest {

    private static final String NEVER_TWICE =
            "no run is like another: claim what is true of every run, or show a sample, in an `output sample` block after it";

    private static final String LIST =
            "claim what is true of every run, or write runs=100 after `java` and, in an" + " `outcomes` block: ";

    /** What a line is said to print, what it printed in each run ({@code -}: nothing), and the rows that are proposed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the most frequent is expected, and of two alike the first by its letters
                "42   ; 41 42 42       ; `42 | expected`, `41 | interesting`",
                "42   ; 42 41          ; `41 | expected`, `42 | interesting`",
                // what is rare, empty or holds the mark of a row is covered by the last
                "42   ; 1 1 1 2 2 3 4  ; `1 | expected`, `2 | interesting`, `3 | interesting`, `* | interesting`",
                "42   ; 1 a|b          ; `1 | expected`, `* | interesting`",
                "42   ; 1 1 -          ; `1 | expected`, `* | interesting`",
                // other values are no other order
                "1, 2 ; 1,2 1,3        ; `1,2 | expected`, `1,3 | interesting`",
            })
    void outcomesOfALine(String claimed, String printed, String rows) {
        assertThat(ofLine(claimed, printed)).isEqualTo(LIST + rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1, 2    ; 1,_2 2,_1           ; only the order differs: write `// => 1, 2 (any order)`",
                "1, 2, 3 ; 3,_2,_1 1,_2,_3     ; only the order differs: write `// => 1, 2, 3 (any order)`",
            })
    void valuesInAnotherOrder(String claimed, String printed, String advice) {
        assertThat(ofLine(claimed, printed)).isEqualTo(advice);
    }

    /** An order that was claimed to be any, or was not there in some run, is not what differs. */
    @Test
    void moreThanTheOrderDiffers() {
        assertThat(ofLine("1, 2 (any order)", "1,_2 2,_1")).startsWith(LIST);
        assertThat(ofLine("1, 2", "1,_2 2,_1 -")).startsWith(LIST);
    }

    @ParameterizedTest
    @CsvSource({"4 3 2 1, true", "3 2 1, false", "4 3 2 1 1, false"})
    void fromFourDifferentRunsOnNoneIsLikeAnother(String printed, boolean none) {
        assertThat(ofLine("42", printed).equals(NEVER_TWICE)).isEqualTo(none);
    }

    /** The word of a block of output, what was printed in each run, and the beginning of what is proposed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''        ; a/b b/a   ; only the order differs: write `output unordered` instead of `output`",
                "unordered ; a/b b/a   ; let `[..]` stand for what differs in a line and `...` for lines, or write runs=100",
                "''        ; a/b a/c   ; let `[..]` stand for what differs in a line and `...` for lines, or write runs=100",
                "''        ; a b c d   ; let `[..]` stand for what differs in a line and `...` for lines, or show a sample",
            })
    void outputs(String word, String printed, String advice) {
        Source page = Source.of("page.md", "```java\nrun();\n```\n```output " + word + "\na\n```\n");
        Claim.Output claim =
                (Claim.Output) Fences.examples(page).examples().get(0).claims().get(0);
        List<Run> runs = runs(printed);

        assertThat(TrueOfEveryRun.ofOutput(claim, lines(runs), runs, Languages.JAVA))
                .startsWith(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a/b b/a ; only the order differs: claim it in an `output unordered` block after it",
                "a/b a/c ; 'claim what is true of every run, or show a sample: an `output sample` block after it'",
            })
    void recorded(String printed, String advice) {
        assertThat(TrueOfEveryRun.ofRecorded(runs(printed))).isEqualTo(advice);
    }

    private static String ofLine(String claimed, String printed) {
        Source page = Source.of("page.md", "```java\nprint(n);  // => " + claimed + "\n```\n");
        Claim.AtLine claim = Fences.examples(page)
                .compositions()
                .get(0)
                .lineClaims()
                .findFirst()
                .orElseThrow();
        List<Run> runs = runs(printed);
        List<String> texts = lines(runs).stream()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join(", ", lines))
                .distinct()
                .toList();
        boolean always = lines(runs).stream().noneMatch(List::isEmpty);
        return TrueOfEveryRun.ofLine(claim, texts, always, runs, Languages.JAVA);
    }

    private static List<List<String>> lines(List<Run> runs) {
        return runs.stream()
                .map(run -> OutputPattern.linesOf(run.text(Printed.Stream.OUT)))
                .toList();
    }

    /** Runs by what they print: one a word, in which {@code _} is a blank and {@code /} ends a line. */
    private static List<Run> runs(String printed) {
        return Arrays.stream(printed.split(" ", -1))
                .map(text -> run(text.equals("-") ? "" : text.replace('_', ' ')))
                .toList();
    }

    private static Run run(String text) {
        List<Printed> calls = text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("/", -1))
                        .map(line -> new Printed(Printed.Stream.OUT, line + "\n", "main", 0, List.of(2)))
                        .collect(Collectors.toList());
        return new Run(Jdk.current(), calls, Map.of(), new Ending.Exited(0), Duration.ZERO, /* threaded= */ true);
    }
}
