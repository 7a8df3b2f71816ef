package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintTest {

    private final TinySite site;

    PrintTest(@TempDir Path root) {
        site = TinySite.in(root)
                .withConfig("title: My site\nbaseUrl: https://example.org/docs/\n")
                .with("content/java/topic/index.md", "---\ntitle: Threads\n---\n")
                .withPage(
                        "one",
                        "order: 1\n",
                        "Intro.[^1]\n\n## First? {#same .easy}\n\n[here](#same) [there](two.md#same)\n\n```java\nint x;\n```\n\n[^1]: A note.\n")
                .withPage(
                        "two",
                        "order: 2\n",
                        "Intro.[^1]\n\n## Second? {#same .hard}\n\n```java\nint x;\n```\n\n[^1]: A note.\n");
    }

    @Test
    void allPagesOfATopicStandOnOne() throws IOException {
        Document printed = site.html("java/topic/print.html");
        assertThat(printed.select("h2").eachText()).containsExactly("The one page", "The two page");
        assertThat(printed.select("h3").eachText()).containsExactly("First?", "Second?");
        assertThat(site.html("java/topic/index.html").select("a[href$=print.html]"))
                .hasSize(1);
    }

    @Test
    void searchEnginesAreToPassItOver() throws IOException {
        assertThat(site.html("java/topic/print.html")
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
        assertThat(site.text("sitemap.xml")).doesNotContain("print");
    }

    @Test
    void eachAnchorIsThereOnceAndEachLinkWithinThePageLeadsToOne() throws IOException {
        Document printed = site.html("java/topic/print.html");
        assertThat(printed.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(printed.select("main pre").eachAttr("aria-label"))
                .containsExactly("Example 1, The one page", "Example 1, The two page");
        assertThat(printed.select("main a[href^=#]")).hasSizeGreaterThan(4);
        for (Element link : printed.select("main a[href^=#]")) {
            assertThat(printed.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
    }

    @Test
    void aTopicWithoutQuestionsOrWithAPageOfThatNameHasNone() throws IOException {
        site.withPage("print", "Text.\n");
        assertThat(site.html("java/topic/print.html").select("h1").text()).isEqualTo("The print page");
        assertThat(site.html("java/topic/index.html").select("a[href$=print.html]"))
                .hasSize(1)
                .first()
                .extracting(Element::text)
                .isEqualTo("The print page");
    }
}
