package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfaceLanguageTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧");

    @TempDir
    private Path root = Path.of("");

    @Test
    void withoutItsWordsNothingOfTheInterfaceIsLeft() throws IOException {
        String words = Words.english().all().keySet().stream()
                .filter(key -> !key.equals("plurals"))
                .map(key -> key + " = ⟦" + Words.english().of(key).replaceAll("[A-Za-z“”]+", "") + "⟧\n")
                .collect(Collectors.joining());
        TinySite site = TinySite.in(root)
                .withConfig(
                        "title: Xx\nlanguage: eo\nbaseUrl: https://example.org/\nauthor: Xx\nrepository: https://example.org/x\n")
                .with("templates/words/eo.properties", words)
                .with("content/java/index.md", "---\ntitle: Xx\n---\nXx.\n")
                .with("content/java/topic/index.md", "---\ntitle: Xx\n---\nXx.\n")
                .with("content/blog/xx.md", "---\ntitle: Xx\nupdated: 2026-03-05\n---\nXx.\n")
                .with("content/java/topic/a.md", page("[Xx](b.md)\n\n> [!NOTE]\n> Xx\n\n```sql\nselect\n```\n"))
                .with(
                        "content/java/topic/b.md",
                        page(
                                "## Xx {#xx .easy}\n\n```java\nSystem.out.println(1);  // => 1\n```\n\n|xx|\n|--|\n|xx|\n"));

        for (Map.Entry<String, String> file : site.files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                assertThat(englishOn(Jsoup.parse(file.getValue())))
                        .as(file.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void aGermanSiteSpeaksGerman() throws IOException {
        TinySite site = TinySite.in(root)
                .withConfig("title: Listen\nlanguage: de\n")
                .withPage(
                        "page",
                        "updated: 2026-03-05\n",
                        "## Frage? {#frage .easy}\n\nEin `int` und\n\n```java\nint i = 1;\n```\n");

        Document page = site.page();
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.select(".skip").text()).isEqualTo("Zum Text springen");
        assertThat(page.select(".facts time").text()).isEqualTo("5. März 2026");
        assertThat(page.select("h2 .level, summary .level").text()).isEqualTo("leicht");
        assertThat(page.select("summary .level.easy")).hasSize(1);
        assertThat(page.select("p > code").attr("lang")).isEqualTo("en");
        assertThat(page.select(".proof").attr("lang")).isEqualTo("en");
        assertThat(site.text("assets/study.js")).contains("Antwort zeigen").doesNotContain("@{");
    }

    private static String page(String body) {
        return "---\ntitle: Xx\nsubtopic: Xx\ndescription: Xx xx xx xx xx xx xx xx xx xx xx xx xx xx xx xx xx xx xx xx.\n---\n"
                + body;
    }

    private static Set<String> englishOn(Document page) {
        Set<String> english = new TreeSet<>();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && !isLeftAlone(text.parent())) {
                    english.addAll(words(text.text()));
                } else if (node instanceof Element element && !isLeftAlone(element)) {
                    for (String name : new String[] {"aria-label", "title", "placeholder", "alt"}) {
                        english.addAll(words(element.attr(name)));
                    }
                }
            }
        });
        return english;
    }

    private static boolean isLeftAlone(@Nullable Node node) {
        return node instanceof Element element
                && element.closest("[lang=en], pre, code, samp, script, kbd, .foot > p:not(:has(button))") != null;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(SAID.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.equalsIgnoreCase("Xx")
                        && !word.matches("Anki|Markdown|Runmark|sql|https|example|org|java|topic|marto"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
