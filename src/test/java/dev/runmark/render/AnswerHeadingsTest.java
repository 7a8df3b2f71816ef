package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings within an answer, in several languages. */
class AnswerHeadingsTest {

    private final TinySite site;

    AnswerHeadingsTest(@TempDir Path root) {
        site = TinySite.in(root);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Short answer",
        "de, Kurze Antwort",
        "de-CH, kurze antwort:",
        "de, Short answer",
        "es, Respuesta corta",
        "fr, Réponse courte",
        "fr, **Réponse courte**",
        "zh, 简短答案",
        "zh-CN, 简短答案：",
        "nl, Kort antwoord",
        "nl, Short Answer"
    })
    void aHeadingSaysInTheLanguageOfTheSiteThatTheShortAnswerStandsBelow(String language, String heading)
            throws IOException {
        asked(language, "### " + heading + "\n\nOne.\n\nTwo.\n\n### Else\n\nThree.\n");
        assertThat(alone().select("article p").eachText())
                .contains("One.", "Two.")
                .doesNotContain("Three.");
        assertThat(alone().select("meta[name=description]").attr("content")).isEqualTo("Why? One. Two.");
        assertThat(page().select(".answer [data-part=short] + p").text()).isEqualTo("One.");
    }

    @ParameterizedTest
    @CsvSource({"en, Answer", "de, Antwort", "de, Answer", "es, Respuesta", "fr, Réponse", "zh, 答案", "nl, Antwoord"})
    void aHeadingSaysInTheLanguageOfTheSiteThatAProgramIsGuessed(String language, String heading) throws IOException {
        asked(
                language,
                "```java\nSystem.out.println(1);\n```\n\n```output\n1\n```\n\n### " + heading
                        + "\n\nA one.\n\nMore.\n\n### Else\n\nThree.\n");
        assertThat(page().select(".answer > .example + [data-part=guessed]").eachText())
                .hasSize(1);
        assertThat(alone().select("article p").eachText())
                .contains("A one.", "More.")
                .doesNotContain("Three.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Kurze Antwort",
        "de, Réponse courte",
        "de, Kurze Antworten",
        "de, Eine kurze Antwort",
        "en, Answers",
        "nl, Kurze Antwort"
    })
    void otherWordsSayNothingOfTheKindAndNoAnswerIsEmpty(String language, String heading) throws IOException {
        asked(language, "### " + heading + "\n\nOne.\n\nTwo.\n");
        assertThat(page().select("[data-part]")).isEmpty();
        assertThat(alone().select("meta[name=description]").attr("content")).isEqualTo("Why? One.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Why\n\n#### And how\n\nOne.\n",
                "### Short answer\n\n### Why\n\nOne.\n",
                "### Short answer\n\n<!-- later -->\n\n### Why\n\nOne.\n",
                "[away]: https://example.org/\n\nOne.\n",
                "[^1]: A note.\n\nOne.[^1]\n",
                "***\n\nOne.\n",
                "### Why\n\n<div>\n\nOne.\n\n</div>\n",
                "<p>One.</p>\n",
                "### One.\n",
                "### Why\n\n- One.\n",
                "### Why\n\n```text\nOne.\n```\n"
            })
    void whateverItsHeadingsNoAnswerIsEmpty(String answer) throws IOException {
        asked("en", answer);
        Document alone = alone();
        alone.select(".further, h1, .crumbs").remove();
        assertThat(alone.select("article").text()).contains("One.");
    }

    private void asked(String language, String answer) {
        site.withConfig("title: My site\nlanguage: " + language + "\n")
                .with("templates/words/nl.properties", "answer = Antwoord\nanswer.short = Kort antwoord\n")
                .withPage("page", "## Why? {#why .easy}\n\n" + answer);
    }

    private Document page() throws IOException {
        return site.html("java/topic/page.html");
    }

    private Document alone() throws IOException {
        return site.html("java/topic/page/why.html");
    }
}
