package dev.runmark.content.markdown;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.runmark.content.folder.NestedTooDeep;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text repeats, it is parsed in about the time that its length asks for: what is quadratic takes many minutes. */
class LinearTest {

    private static final int TIMES = 100_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "![",
                "`a ",
                "[a](",
                "[a](<",
                "[a](b \"",
                "<a ",
                "<!-- a ",
                "<?",
                "<![CDATA[",
                "<b c=\"",
                "&#1",
                "*a ",
                "*a_ ",
                "~~a ",
                "a**b",
                "a@",
                "http://",
                "www.a ",
                "| ",
                "a\n",
                "> a\n",
                "- a\n",
                "1\n",
                "# a\n",
                "\\",
                "a  \n",
                "[^1]",
                "```\n",
                "a&lt;",
                "w&amp;",
                "<kbd>",
                "<p>",
                "</i>",
                "a\n: b\n\n",
                "$a",
                ":a",
                "[^a]: b\n",
                "*[A]: b\n",
            })
    void aRepeatedPieceIsParsedInLinearTime(String piece) {
        parse(piece.repeat(TIMES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a%d]: b\n", "a%d | b\n-|-\n", "`%d``", "*[A%1$d]: b\n\nA%1$d\n\n", "[^%1$d]\n\n[^%1$d]: b\n\n"
            })
    void numberedPiecesAreParsedInLinearTime(String piece) {
        parse(IntStream.range(0, TIMES).mapToObj(piece::formatted).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "http://a(", "a | b\n-|-\n"})
    void pairsAreParsedInLinearTime(String opening) {
        parse(opening + "a) ".repeat(TIMES) + "a|b\n".repeat(TIMES) + "]".repeat(TIMES));
    }

    @Test
    void aTableIsFilledUpToALimit() {
        int columns = 2_000;
        parse("|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|\n".repeat(TIMES));
    }

    private static List<Problem> problemsOf(String text) {
        try {
            return HtmlProblems.of(MarkdownText.plain(Source.of("page.md", text)));
        } catch (NestedTooDeep e) {
            return List.of();
        }
    }

    private static void parse(String text) {
        assertTimeoutPreemptively(LIMIT, () -> problemsOf(text));
    }
}
