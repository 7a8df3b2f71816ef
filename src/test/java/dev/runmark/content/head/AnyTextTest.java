package dev.runmark.content.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file says, reading it ends with a text or with problems that stand in the file. */
class AnyTextTest {

    private static final List<String> PIECES = List.of(
            "---\n",
            "...\n",
            "title: A\n",
            "order: 1\n",
            "questions:\n",
            "  - id: a\n",
            "    q: Q?\n",
            "    a: |\n",
            "    difficulty: easy\n",
            "      text\n",
            "related: [",
            "]",
            "{",
            "}",
            "\"",
            "'",
            ": ",
            "- ",
            "\t",
            " ",
            "\n",
            "\n\n",
            "# ",
            "## ",
            "=====\n",
            "{#id .easy}",
            "{#",
            ".meduim",
            "```java\n",
            "```\n",
            "~~~\n",
            "> ",
            "1. ",
            "[a](",
            "b.md#c",
            ")",
            "[x]: ",
            "![",
            "<a id=x>",
            "<!--",
            "|a|b|\n|-|-|\n",
            "[^1]",
            ":   ",
            "*",
            "_",
            "`",
            "\\",
            "&amp;",
            "😀",
            "ß",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "https://example.org",
            "a@b.org",
            "- [ ] ");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        Arbitrary<String> withFrontMatter = pieces.tuple2().map(two -> "---\n" + two.get1() + "\n---\n" + two.get2());
        return Arbitraries.oneOf(pieces, withFrontMatter, Arbitraries.strings().ofMaxLength(200));
    }

    @Property(tries = 300)
    void aPageIsReadOrItsProblemsStandInIt(@ForAll("texts") String text) {
        check(text, PageHead::read);
    }

    @Property(tries = 300)
    void anIndexIsReadOrItsProblemsStandInIt(@ForAll("texts") String text) {
        check(text, IndexHead::read);
    }

    @Property(tries = 300)
    void everyFenceStandsInTheFile(@ForAll("texts") String text) {
        Source source = Source.of("a.md", text);
        for (Fence fence : MarkdownText.of(source).fences()) {
            assertThat(fence.location().line()).isBetween(1, source.lineCount());
            for (FenceLine line : fence.lines()) {
                assertThat(line.line()).isBetween(1, source.lineCount());
                assertThat(line.column()).isBetween(1, source.line(line.line()).length() + 1);
            }
        }
    }

    @Property(tries = 300)
    void windowsLineEndingsChangeNothing(@ForAll("texts") String text) {
        assertThat(outcome(Source.of("a.md", text.replace("\n", "\r\n")), PageHead::read))
                .isEqualTo(outcome(Source.of("a.md", text), PageHead::read));
    }

    @Property(tries = 300)
    void noFenceOfAPlainTextIsHiddenByFrontMatterThatIsNone(@ForAll("texts") String text) {
        String rules = "---\n```java\n```\n" + text;

        assertThat(MarkdownText.plain(Source.of("a.md", rules)).fences()).isNotEmpty();
    }

    private static <H> FileReading<TextReading<H>> outcome(Source source, Function<FrontMatter, Head<H>> readHead) {
        return TextReading.of(source, Path.of("a.md"), readHead);
    }

    private static <H> void check(String text, Function<FrontMatter, Head<H>> readHead) {
        Source source = Source.of("a.md", text);
        FileReading<TextReading<H>> outcome = outcome(source, readHead);
        assertThat(outcome.value()).isPresent();
        for (Problem problem : outcome.problems()) {
            assertThat(problem.location().line()).isBetween(1, source.lineCount());
            assertThat(problem.location().column())
                    .isBetween(1, source.line(problem.location().line()).length() + 1);
            assertThat(problem.help()).isNotBlank();
        }
    }
}
