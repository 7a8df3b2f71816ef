package dev.runmark.render.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runmark.render.TinySite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the search shows below a title is text: an answer in Markdown, and its beginning there. */
class SearchExcerptsTest {

    private static final String LONG =
            "A text of nearly a hundred letters, which is nearly as long as what is shown of one, and it goes on and on.";

    static Stream<Arguments> excerpts() {
        return Stream.of(
                arguments("Half of it, since\n\n$$\n\\frac{1}{n}\n$$\n\nMore.", "Half of it, since … More."),
                arguments("Half of it, since\n\n> $$ \\frac{1}{n} $$\n\nMore.", "Half of it, since … More."),
                arguments("Half of it, since\n\n$$ a +\nb $$\n\nMore.", "Half of it, since … More."),
                arguments("```text\n$$\n```\n\nIt costs $5.", "It costs $5."),
                arguments("It takes $O(\\log n)$ or $\\frac{n}{2}$ steps.", "It takes O(log n) or n/2 steps."),
                arguments("One.\n\n### Two\n\nThree.\n\n#### Four ####\n\nFive.", "One. Two Three. Four Five."),
                arguments("```text\na\n```\n\n### Answer\n\nThe old one.", "The old one."),
                arguments("> [!NOTE]\n> Take care.\n\n- this\n- that\n\n1. first", "Take care. this that first"),
                arguments("| a | b |\n|---|:-:|\n| c | d |\n\n---\n\nMore.", "a b c d More."),
                arguments("*[JDK]: The kit\n[x]: other.md\n\nMore.<!-- hidden -->", "More."),
                arguments("It is so.[^1]\n\n[^1]: A note.", "It is so. A note."),
                arguments(LONG + "\n\n$$\nx\n$$\n\nMore, and the end of it.", LONG + " …"));
    }

    /** Headings that say what an answer is are no part of it, in the language of the site and in English. */
    @ParameterizedTest
    @CsvSource({
        "de, Antwort",
        "de, kurze Antwort:",
        "de, Answer",
        "es, Respuesta corta",
        "fr, Réponse courte :",
        "zh, 简短答案",
    })
    void noExcerptBeginsWithTheHeadingOfAnAnswer(String language, String heading, @TempDir Path root)
            throws IOException {
        TinySite site = TinySite.in(root)
                .withConfig("title: X\nlanguage: " + language + "\n")
                .withPage("page", "", "## Why? {#why .easy}\n\n### " + heading + "\n\nThe old one.\n");
        assertThat(site.text("search/entries-0.js")).contains("\"excerpt\":\"The old one.\"");
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void anExcerptIsText(String answer, String excerpt, @TempDir Path root) throws IOException {
        TinySite site = TinySite.in(root).withPage("page", "math: true\n", "## Why? {#why .easy}\n\n" + answer + "\n");
        assertThat(site.text("search/entries-0.js"))
                .containsPattern("\"title\":\"Why\\?\"[^}]*\"excerpt\":\"" + Pattern.quote(excerpt) + "\"");
    }
}
