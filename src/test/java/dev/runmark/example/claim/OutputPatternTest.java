package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class OutputPatternTest {

    @Test
    void linesMatchToTheLetterButForWhiteSpaceAtTheirEnd() {
        assertThat(OutputPattern.lineMatches("a b", "a b  ")).isTrue();
        assertThat(OutputPattern.lineMatches("a b", " a b")).isFalse();
        assertThat(OutputPattern.lineMatches("a b", "a c")).isFalse();
    }

    @Test
    void wildcardsStandForAnythingWithinALine() {
        assertThat(OutputPattern.lineMatches("took [..] ms", "took 12 ms")).isTrue();
        assertThat(OutputPattern.lineMatches("took [..] ms", "took ms")).isFalse();
        assertThat(OutputPattern.lineMatches("[..]", "")).isTrue();
        assertThat(OutputPattern.lineMatches("a[..]b[..]c", "a1b2c")).isTrue();
        assertThat(OutputPattern.lineMatches("a[..]b[..]c", "a1c2b")).isFalse();
        assertThat(OutputPattern.lineMatches("aba[..]aba", "aba"))
                .as("no overlap")
                .isFalse();
    }

    @Test
    void dotsStandForAnyLines() {
        OutputPattern pattern = OutputPattern.of(List.of("a", "...", "z"));
        assertThat(pattern.firstMismatch(List.of("a", "z"))).isEmpty();
        assertThat(pattern.firstMismatch(List.of("a", "b", "z", "z"))).isEmpty();
        assertThat(pattern.firstMismatch(List.of("a", "b"))).isEqualTo(OptionalInt.of(2));
        assertThat(pattern.firstMismatch(List.of("z"))).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void moreThanClaimedIsAMismatchAfterTheLastLine() {
        assertThat(OutputPattern.of(List.of("a")).firstMismatch(List.of("a", "b")))
                .isEqualTo(OptionalInt.of(1));
        assertThat(OutputPattern.of(List.of()).firstMismatch(List.of("a"))).isEqualTo(OptionalInt.of(0));
        assertThat(OutputPattern.of(List.of()).firstMismatch(List.of())).isEmpty();
    }

    @Test
    void inAnyOrderEachPrintedLineAnswersOnce() {
        assertThat(OutputPattern.of(List.of("a", "a")).matchesUnordered(List.of("a")))
                .isFalse();
        assertThat(OutputPattern.of(List.of("a")).matchesUnordered(List.of("a", "a")))
                .isFalse();
        assertThat(OutputPattern.of(List.of("a", "...")).matchesUnordered(List.of("b", "a")))
                .isTrue();
        assertThat(OutputPattern.of(List.of("[..]", "a")).matchesUnordered(List.of("a", "b")))
                .isTrue();
    }

    @Test
    void blankLinesAtTheEndDoNotCount() {
        assertThat(OutputPattern.linesOf("a\n\n\n")).containsExactly("a");
        assertThat(OutputPattern.of(List.of("a", "")).firstMismatch(List.of("a")))
                .isEmpty();
    }

    @Property(tries = 200)
    void linesMatchThemselvesInAnyOrder(
            @ForAll List<@AlphaChars @StringLength(max = 3) String> lines, @ForAll long seed) {
        List<String> printed = OutputPattern.linesOf(String.join("\n", lines));
        List<String> shuffled = new ArrayList<>(printed);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(OutputPattern.of(printed).firstMismatch(printed)).isEmpty();
        assertThat(OutputPattern.of(printed).matchesUnordered(shuffled)).isTrue();
    }

    @Property(tries = 200)
    void anExtraLineIsNeverOverlooked(@ForAll List<@AlphaChars @StringLength(max = 3) String> lines) {
        List<String> claimed = OutputPattern.linesOf(String.join("\n", lines));
        List<String> printed = new ArrayList<>(claimed);
        printed.add("extra line");
        assertThat(OutputPattern.of(claimed).firstMismatch(printed)).isPresent();
        assertThat(OutputPattern.of(claimed).matchesUnordered(printed)).isFalse();
    }
}
