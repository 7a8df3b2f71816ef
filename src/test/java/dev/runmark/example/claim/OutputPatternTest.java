package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPatternTest {

    private static final int MANY = 20_000;

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
    void aLineWithAWildcardGivesWayToAnotherThatNeedsItsLine() {
        assertThat(OutputPattern.of(List.of("[..]a", "b[..]")).matchesUnordered(List.of("ba", "ca")))
                .isTrue();
        assertThat(OutputPattern.of(List.of("[..]a", "b[..]")).matchesUnordered(List.of("ba", "cc")))
                .isFalse();
    }

    @Property
    void inAnyOrderAsManyLinesAreAnsweredAsCanBe(
            @ForAll @Size(max = 5) List<@From("openClaims") String> claimed,
            @ForAll @Size(max = 5) List<@From("prints") String> printed) {
        Map<Integer, Integer> answers = OutputPattern.of(claimed).answers(printed);
        List<String> wanted = OutputPattern.withoutBlankEnd(claimed).stream()
                .filter(line -> !OutputPattern.isAnyLines(line))
                .toList();
        assertThat(answers).hasSize(mostAnswered(wanted, printed));
        assertThat(answers.values()).doesNotHaveDuplicates();
        answers.forEach((claim, line) -> assertThat(OutputPattern.lineMatches(claimed.get(claim), printed.get(line)))
                .isTrue());
    }

    @Provide
    Arbitrary<String> openClaims() {
        return Arbitraries.of("a", "[..]a", "a[..]", "[..]", "b[..]", "[..]b", "...", "");
    }

    /** By trying everything. */
    private static int mostAnswered(List<String> claimed, List<String> printed) {
        if (claimed.isEmpty()) {
            return 0;
        }
        List<String> rest = claimed.subList(1, claimed.size());
        int most = mostAnswered(rest, printed);
        for (int i = 0; i < printed.size(); i++) {
            if (OutputPattern.lineMatches(claimed.get(0), printed.get(i))) {
                List<String> left = new ArrayList<>(printed);
                left.remove(i);
                most = Math.max(most, 1 + mostAnswered(rest, left));
            }
        }
        return most;
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

    @Property
    void theFirstMismatchIsTheClaimedLineBeyondWhichNothingCanBe(
            @ForAll @Size(max = 7) List<@From("claims") String> claimed,
            @ForAll @Size(max = 7) List<@From("prints") String> printed) {
        OutputPattern pattern = OutputPattern.of(claimed);
        List<String> counted = OutputPattern.withoutBlankEnd(claimed);
        assertThat(pattern.firstMismatch(printed)).isEqualTo(firstMismatch(counted, printed));
    }

    @Provide
    Arbitrary<String> claims() {
        return Arbitraries.of("a", "b", "ab", "a[..]", "...", "");
    }

    @Provide
    Arbitrary<String> prints() {
        return Arbitraries.of("a", "b", "ab", "a ", "");
    }

    /** By trying everything. */
    private static OptionalInt firstMismatch(List<String> claimed, List<String> printed) {
        for (int i = 0; i < claimed.size(); i++) {
            if (answered(claimed.subList(0, i + 1), printed).isEmpty()) {
                return OptionalInt.of(i);
            }
        }
        return answered(claimed, printed).contains(printed.size())
                ? OptionalInt.empty()
                : OptionalInt.of(claimed.size());
    }

    /** How many of the printed lines, from the first on, can be what is claimed. */
    private static Set<Integer> answered(List<String> claimed, List<String> printed) {
        if (claimed.isEmpty()) {
            return Set.of(0);
        }
        String last = claimed.get(claimed.size() - 1);
        Set<Integer> ends = new TreeSet<>();
        for (int before : answered(claimed.subList(0, claimed.size() - 1), printed)) {
            if (OutputPattern.isAnyLines(last)) {
                IntStream.rangeClosed(before, printed.size()).forEach(ends::add);
            } else if (before < printed.size() && OutputPattern.lineMatches(last, printed.get(before))) {
                ends.add(before + 1);
            }
        }
        return ends;
    }

    /** {@code #} stands for the number of a line: 20,000 such lines would take minutes if each were compared with each. */
    @ParameterizedTest
    @CsvSource({
        "[..], a, b",
        "a [..], b, b",
        "a # [..], b #, b",
        "a # [..], a # x, b",
        "[..] #, x #, b",
        "[..] a # [..], x a # b, c"
    })
    void manyLinesInAnyOrderAreComparedInNoTime(String claim, String line, String odd) {
        List<String> claimed = numbered(claim);
        List<String> printed = new ArrayList<>(numbered(line));
        Collections.reverse(printed);
        printed.set(0, odd);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> OutputPattern.of(claimed).matchesUnordered(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "[..]", "a[..]"})
    void equalLinesAfterAnyLinesAreFoundInNoTime(String claim) {
        List<String> claimed = new ArrayList<>(List.of("..."));
        claimed.addAll(Collections.nCopies(MANY, claim));
        claimed.addAll(List.of("end", "..."));
        List<String> printed = new ArrayList<>(Collections.nCopies(2 * MANY, "a"));
        printed.add("other");
        OptionalInt mismatch = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> OutputPattern.of(claimed).firstMismatch(printed));
        assertThat(mismatch).isEqualTo(OptionalInt.of(MANY + 1));
    }

    private static List<String> numbered(String line) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> line.replace("#", Integer.toString(i)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "..., ''", "'', unordered", "..., unordered"})
    void manyLinesAreComparedInNoTime(String between, String order) {
        List<String> printed =
                IntStream.range(0, 200_000).mapToObj(i -> "line " + i).toList();
        List<String> claimed = new ArrayList<>();
        printed.forEach(line -> {
            claimed.add(line);
            if (!between.isEmpty()) {
                claimed.add(between);
            }
        });
        OutputPattern pattern = OutputPattern.of(claimed);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                        order.isEmpty() ? pattern.firstMismatch(printed).isEmpty() : pattern.matchesUnordered(printed))
                .isTrue());
    }
}
