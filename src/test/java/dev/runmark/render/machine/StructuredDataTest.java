package dev.runmark.render.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runmark.render.TinySite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every graph of a site against what search engines ask of the types that it uses. */
class StructuredDataTest {

    /** The types, and the properties that a thing of each must have. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "BreadcrumbList", List.of("itemListElement"),
            "ListItem", List.of("position", "name", "item"),
            "TechArticle", List.of("headline", "description", "inLanguage", "url", "author"),
            "Person", List.of("name"),
            "Quiz", List.of("name", "about", "hasPart"),
            "Thing", List.of("name"),
            "Question", List.of("eduQuestionType", "text", "acceptedAnswer"),
            "Answer", List.of("text"));

    private final List<String> types = new ArrayList<>();

    @Test
    void everyGraphIsWhole(@TempDir Path root) throws IOException {
        TinySite site = TinySite.in(root)
                .withConfig("title: My site\nbaseUrl: https://example.org/\nauthor: Ada\n")
                .with(
                        "content/blog/story.md",
                        "---\ntitle: A story\ndescription: " + TinySite.DESCRIPTION + "\n---\nx\n")
                .withPage("page", "## Why? {#why .easy}\n\nBecause.\n\n## How? {#how .hard}\n\nSo.\n");
        for (Map.Entry<String, String> file : site.files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                for (Element script : Jsoup.parse(file.getValue()).select("script[type=application/ld+json]")) {
                    JsonNode graph = JsonMapper.shared().readTree(script.data());
                    assertThat(graph.path("@context").asString()).isEqualTo("https://schema.org");
                    check(graph.path("@graph"), file.getKey());
                }
            }
        }
        assertThat(types).containsAll(REQUIRED.keySet()).contains("Question", "Question");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("First *words*, with `code`.\n\nMore.\n\n```java\nint a;\n```", "First words, with code."),
                arguments("It prints this:\n\n```text\na  b\n```\n\nMore.", "It prints this:\n\na  b"),
                arguments("```java ignore=\"x\"\nint a;\n```\n\nThat is all.\n\nMore.", "int a;\n\nThat is all."),
                arguments("### Short answer\n\nOne.\n\nTwo.\n\n### Why\n\nThree.", "One. Two."),
                arguments("> [!WARNING]\n> Take *care*.\n\nMore.", "Take care."),
                arguments("There are two:\n\n- this\n- that\n\nMore.", "There are two: this that"),
                arguments(
                        "On average it looks at half[^1] of\n\n- these\n\nMore.\n\n[^1]: A note.",
                        "On average it looks at half of these"),
                arguments("**With `merge`:**\n\n```text\na\n```\n\nMore.", "With merge:\n\na"),
                arguments(
                        "Write this\n\n```text\na\n```\n\nand it works.\n\nMore.", "Write this\n\na\n\nand it works."),
                arguments("All of it.\n\n```text\na\n```\n\nMore.", "All of it."),
                arguments("42\n\n```text\na\n```", "42"),
                arguments("Python:\n\n```text\nelse:\n```\n\nMore.", "Python:\n\nelse:"),
                arguments("### Why\n\nBecause.", "Because."),
                arguments("<!-- nothing -->", ""),
                arguments("<!-- nothing -->\n\nSeen.", "Seen."));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerStandsByItself(String markdown, String text, @TempDir Path root) throws IOException {
        TinySite site = TinySite.in(root).withPage("page", "## Why? {#why .easy}\n\n" + markdown + "\n");
        String script = site.html("java/topic/page.html")
                .select("script[type=application/ld+json]")
                .get(0)
                .data();
        List<String> answers = new ArrayList<>();
        JsonMapper.shared()
                .readTree(script)
                .findValues("acceptedAnswer")
                .forEach(answer -> answers.add(answer.path("text").asString()));
        assertThat(answers).isEqualTo(text.isEmpty() ? List.of() : List.of(text));
    }

    private void check(JsonNode node, String file) {
        if (node.isObject()) {
            String type = node.path("@type").asString();
            types.add(type);
            assertThat(REQUIRED).as(file).containsKey(type);
            for (String property : REQUIRED.getOrDefault(type, List.of())) {
                JsonNode value = node.path(property);
                assertThat(
                                value.isContainer()
                                        ? value.isEmpty()
                                        : value.asString("").isEmpty())
                        .as("%s of a %s in %s is missing", property, type, file)
                        .isFalse();
            }
            if (type.equals("Question")) {
                assertThat(node.path("eduQuestionType").asString()).isEqualTo("Flashcard");
            }
            if (type.equals("ListItem")) {
                assertThat(node.path("item").asString()).startsWith("https://example.org/");
            }
        }
        node.values().forEach(child -> check(child, file));
    }
}
