package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Source SOURCE = Source.of("a.md", "one\n\tint x = 1;\nlast\n");

    @Test
    void aProblemShowsItsLineItsDetailsAndWhatToDo() {
        Problem problem = Problem.error(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(3, 2), 2, "this is wrong")
                .withNotes(List.of("first", "second"))
                .withHelp("mend it");

        assertThat(problem).hasToString("""
                a.md:3:2: error: this is wrong
                    3 | last
                      |  ^^
                  first
                  second
                  help: mend it""");
        assertThat(problem.isError()).isTrue();
    }

    @Test
    void tabsBeforeTheCaretStayTabs() {
        Problem problem = Problem.warning(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(2, 6), 1, "a bad name");

        assertThat(problem).hasToString("a.md:2:6: warning: a bad name\n    2 | \tint x = 1;\n      | \t    ^");
        assertThat(problem.isError()).isFalse();
    }

    @Test
    void theCaretEndsWithTheLine() {
        assertThat(Problem.error(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(1, 2), 50, "too long")
                        .toString())
                .endsWith("| one\n      |  ^^");
    }

    @Test
    void aFileAsAWholeHasNoLineToShow() {
        assertThat(Problem.ofFile(Rule.CLAIM_FALSE, "a.md", "no text at all"))
                .hasToString("a.md:1:1: error: no text at all");
    }

    @Test
    void ofALongLineOnlyWhatStandsAroundTheCaretIsShown() {
        Source source = Source.of("a.md", "a".repeat(300) + "b" + "c".repeat(300));

        assertThat(Problem.error(Rule.CLAIM_FALSE, source, source.at(1, 301), 1, "wrong")
                        .toString())
                .endsWith(
                        "\n    1 | …" + "a".repeat(80) + "b" + "c".repeat(119) + "…\n      | " + " ".repeat(81) + "^");
        assertThat(Problem.error(Rule.CLAIM_FALSE, source, source.at(1, 1), 600, "wrong")
                        .toString())
                .endsWith("\n    1 | " + "a".repeat(200) + "…\n      | " + "^".repeat(200));
    }

    @Test
    void aLongLineIsCutBetweenCharacters() {
        Source source = Source.of("a.md", "a" + "\ud83d\ude00".repeat(300));

        assertThat(Problem.error(Rule.CLAIM_FALSE, source, source.at(1, 300), 2, "wrong")
                        .toString()
                        .codePoints())
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** What an example prints could clear the screen, or hide that it is a problem. */
    @Test
    void whatATerminalObeysIsShownInstead() {
        Source source = Source.of("a.md", "a\u001b[2Jb");

        assertThat(Problem.error(Rule.CLAIM_FALSE, source, source.at(1, 6), 1, "it prints \u001b[31mred\r")
                        .withNotes(List.of("\u0007\tnote"))
                        .withHelp("claim \u009b1m")
                        .toString())
                .isEqualTo("""
                        a.md:1:6: error: it prints \\u001b[31mred\\u000d
                            1 | a\uFFFD[2Jb
                              |      ^
                          \\u0007\tnote
                          help: claim \\u009b1m""");
    }

    /** Such a text reads as something else than what is compiled. */
    @Test
    void whatTurnsTextAroundIsShownInstead() {
        Source source = Source.of("a.md", "a\u202eb\u2066c");

        assertThat(Problem.error(Rule.CLAIM_FALSE, source, source.at(1, 3), 1, "it prints \u202ecba\u2069")
                        .toString())
                .isEqualTo("""
                        a.md:1:3: error: it prints \\u202ecba\\u2069
                            1 | a\uFFFDb\uFFFDc
                              |   ^""");
    }

    @Test
    void problemsAreReadInOrder() {
        Problem first = Problem.ofFile(Rule.CLAIM_FALSE, "a.md", "one");
        Problem second = Problem.error(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(2, 1), 1, "two");
        Problem third = Problem.warning(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(2, 1), 1, "three");
        Problem fourth = Problem.error(Rule.CLAIM_FALSE, SOURCE, SOURCE.at(2, 2), 1, "four");
        Problem fifth = Problem.ofFile(Rule.CLAIM_FALSE, "b.md", "five");

        assertThat(Stream.of(fifth, third, fourth, first, second).sorted())
                .containsExactly(first, second, third, fourth, fifth);
    }

    @Test
    void aProblemWithoutAMessageIsNone() {
        assertThatThrownBy(() -> Problem.ofFile(Rule.CLAIM_FALSE, "a.md", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesCountFromOne() {
        assertThatThrownBy(() -> new Location("a.md", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Location("a.md", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
