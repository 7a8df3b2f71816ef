package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfaceLanguageTest {

    @TempDir
    private Path root = Path.of("");

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
        assertThat(page.select(".proof").text()).isEqualTo("nicht geprüft");
        assertThat(site.text("assets/study.js")).contains("Antwort zeigen").doesNotContain("@{");
    }
}
