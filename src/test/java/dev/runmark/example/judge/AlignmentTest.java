package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.OutputPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void onlyTheFalseLineChanges() {
        assertThat(ordered(List.of("a", "b", "c"), List.of("a", "x", "c"))).containsExactly("a", "x", "c");
        assertThat(kept(List.of("a", "b", "c"), List.of("a", "x", "c"))).isEqualTo(2);
    }

    @Test
    void wildcardsStayWhereTheyStillMatch() {
        assertThat(ordered(List.of("took [..] ms", "sum 21"), List.of("took 5 ms", "sum 20")))
                .containsExactly("took [..] ms", "sum 20");
        assertThat(ordered(List.of("took [..] ms"), List.of("5 ms"))).containsExactly("5 ms");
    }

    @Test
    void dotsStayAndTakeWhatTheyCan() {
        assertThat(ordered(List.of("a", "...", "c"), List.of("b", "c", "c"))).containsExactly("b", "...", "c");
        assertThat(ordered(List.of("a", "...", "c"), List.of("a"))).containsExactly("a", "...");
        assertThat(ordered(List.of("...", "b"), List.of("x", "y", "z"))).containsExactly("...", "z");
    }

    @Test
    void aLineTooManyOrTooFewLeavesTheOthers() {
        assertThat(kept(List.of("a", "b", "c"), List.of("b", "c"))).isEqualTo(2);
        assertThat(kept(List.of("b", "c"), List.of("a", "b", "c"))).isEqualTo(2);
        assertThat(ordered(List.of("a"), List.of())).isEmpty();
        assertThat(ordered(List.of(), List.of("a"))).containsExactly("a");
    }

    @Test
    void inAnyOrderWhatIsTrueKeepsItsPlace() {
        assertThat(unordered(List.of("c", "x", "a"), List.of("a", "b", "c"))).containsExactly("c", "b", "a");
        assertThat(unordered(List.of("c"), List.of("b", "a", "c"))).containsExactly("c", "a", "b");
        assertThat(unordered(List.of("c", "x", "y"), List.of("c"))).containsExactly("c");
        assertThat(unordered(List.of("x", "..."), List.of("c", "b"))).containsExactly("b", "...");
    }

    @Property(tries = 500)
    void theResultIsTrue(@ForAll("claims") List<String> claimed, @ForAll("prints") List<String> printed) {
        List<String> lines = OutputPattern.withoutBlankEnd(claimed);
        assertThat(OutputPattern.of(ordered(lines, printed)).firstMismatch(printed))
                .isEmpty();
        // In any order a blank line may come last, where it does not count.
        List<String> visible = printed.stream().filter(line -> !line.isEmpty()).toList();
        assertThat(OutputPattern.of(unordered(lines, visible)).matchesUnordered(visible))
                .isTrue();
    }

    @Property(tries = 500)
    void whatIsTrueIsLeftAlone(@ForAll("claims") List<String> claimed, @ForAll("prints") List<String> printed) {
        List<String> lines = OutputPattern.withoutBlankEnd(claimed);
        assertThat(ordered(lines, printed).equals(lines))
                .isEqualTo(OutputPattern.of(lines).firstMismatch(printed).isEmpty());
        assertThat(unordered(lines, printed).equals(lines))
                .isEqualTo(OutputPattern.of(lines).matchesUnordered(printed));
    }

    @Property(tries = 200)
    void theSameSetGivesTheSamePage(@ForAll("claims") List<String> claimed, @ForAll("prints") List<String> printed) {
        List<String> exact =
                claimed.stream().filter(line -> !line.contains("[..]")).toList();
        List<String> backwards = new ArrayList<>(printed);
        Collections.reverse(backwards);
        assertThat(unordered(exact, backwards)).isEqualTo(unordered(exact, printed));
    }

    @Provide
    Arbitrary<List<String>> claims() {
        return Arbitraries.of("a", "b", "c", "", "...", "a[..]", "[..]").list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> prints() {
        return Arbitraries.of("a", "b", "c", "ab", "").list().ofMaxSize(6).map(OutputPattern::withoutBlankEnd);
    }

    private static List<String> ordered(List<String> claimed, List<String> printed) {
        return Alignment.result(Alignment.ordered(claimed, printed));
    }

    private static List<String> unordered(List<String> claimed, List<String> printed) {
        return Alignment.result(Alignment.unordered(claimed, printed));
    }

    private static long kept(List<String> claimed, List<String> printed) {
        return Alignment.ordered(claimed, printed).stream()
                .filter(step -> step.keeps(claimed))
                .count();
    }
}
