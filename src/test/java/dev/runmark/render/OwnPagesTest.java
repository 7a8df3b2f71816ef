package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.file.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages without a topic, the first page's own text, floors with one thing on them, and the order of siblings. */
class OwnPagesTest {

    private static final String HEAD = "---\ntitle: %s\ndescription: " + TinySite.DESCRIPTION + "\n---\n%s\n";

    private TinySite site;

    @BeforeEach
    void begin(@TempDir Path folder) {
        site = TinySite.in(folder).withConfig("title: Shop\nbaseUrl: https://example.org/docs/\n");
    }

    @Test
    void aPageAtTheTopIsFoundByReadersAndPrograms() throws IOException {
        site.with("content/imprint.md", HEAD.formatted("Imprint", "Who we are."));

        assertThat(site.html("imprint.html").select("h1").text()).isEqualTo("Imprint");
        assertThat(site.html("index.html").select(".cards a").eachText()).containsExactly("Imprint");
        assertThat(site.text("imprint.md")).contains("Who we are.");
        assertThat(site.text("sitemap.xml")).contains("<loc>https://example.org/docs/imprint</loc>");
        assertThat(site.text("llms.txt")).contains("## Pages\n\n- [Imprint](https://example.org/docs/imprint.md)");
        assertThat(site.text("search/entries-0.js")).contains("imprint.html");
        assertThat(paths()).doesNotContain("feed.xml", "blog/index.html");
    }

    @Test
    void theFirstPageHasItsOwnTextAboveItsLists() throws IOException {
        site.withPage("a", "x")
                .with("content/index.md", HEAD.formatted("Welcome", "A *shop* of [ours](java/topic/a.md)."));

        Document home = site.html("index.html");
        assertThat(home.title()).isEqualTo("Welcome – Shop");
        assertThat(home.select("h1").text()).isEqualTo("Welcome");
        assertThat(home.select("main > p a").attr("href")).isEqualTo("java/topic/a.html");
        assertThat(home.select(".shelf")).hasSize(1);
        assertThat(site.text("search/entries-0.js")).contains("A shop of ours");
        assertThat(site.text("llms-full.txt")).contains("# Welcome\n\nA *shop*");
    }

    @Test
    void textMayStandInPlaceOfLists() throws IOException {
        site.withPage("a", "x")
                .withPage("b", "x")
                .with("content/index.md", "---\ntitle: Welcome\nlists: false\n---\nOnly this.\n")
                .with("content/java/topic/index.md", "---\ntitle: Topic\nlists: false\n---\nOnly this.\n");

        assertThat(site.html("index.html").select(".shelf, .cards, .more")).isEmpty();
        assertThat(site.html("java/topic/index.html").select(".cards")).isEmpty();
        assertThat(site.html("java/topic/index.html").select("main > p").text()).contains("Only this.");
    }

    @Test
    void aFloorWithOneThingOnItLeadsOn() throws IOException {
        site.withPage("a", "x").with("content/about.md", HEAD.formatted("About", "See [Java](java/topic)."));

        assertThat(site.html("about.html").select("article a").attr("href")).isEqualTo("java/topic/a.html");
        assertThat(site.html("about.html").select(".bar nav a").get(0).attr("href"))
                .isEqualTo("java/topic/a.html");
        assertThat(site.html("java/index.html").select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/docs/java/topic/a");
        assertThat(site.html("java/topic/a.html").select(".crumbs, .siblings")).isEmpty();
        assertThat(site.html("java/topic/a.html").select(".bar [aria-current]").text())
                .isEqualTo("Java");
        assertThat(site.text("sitemap.xml")).doesNotContain("docs/java/<", "docs/java/topic/<");
        assertThat(site.text("search/entries-0.js")).doesNotContain("index.html");
    }

    @Test
    void aFloorWithATextStays() throws IOException {
        site.withPage("a", "x").with("content/java/topic/index.md", "---\ntitle: Topic\n---\nWhat it is about.\n");

        assertThat(site.html("java/topic/index.html").select("h1").text()).isEqualTo("Topic");
        assertThat(site.html("java/topic/a.html").select(".crumbs a").eachAttr("href"))
                .containsExactly("../../java/topic/index.html");
    }

    @Test
    void aFolderOfPagesNeedsNoTopics() throws IOException {
        site.with("content/java/a.md", HEAD.formatted("A", "## Why? {#why .easy}\n\nSo."))
                .with("content/java/b.md", HEAD.formatted("B", "x"));

        assertThat(site.html("java/index.html").select(".cards h2").eachText()).containsExactly("A", "B");
        assertThat(site.html("index.html").select(".cards a").eachAttr("href"))
                .containsExactly("java/a.html", "java/b.html");
        assertThat(site.html("java/a.html").select(".siblings .where").text()).isEqualTo("Java");
        assertThat(site.html("java/a.html").select(".crumbs li").eachText()).containsExactly("Java", "A");
        assertThat(site.html("java/a/why.html")
                        .select("meta[property=og:image]")
                        .attr("content"))
                .endsWith("cards/java/a.png");
        assertThat(site.html("practice.html").select("main li a").attr("href")).isEqualTo("java/index.html");
        assertThat(paths()).doesNotHaveDuplicates().contains("java/questions.js", "java/print.html");
    }

    @Test
    void aListAndThenNumbersAndThenNamesGiveTheOrder() throws IOException {
        site.with("content/java/topic/index.md", "---\ntitle: Topic\npages: [zebra, ape]\n---\n");
        for (String name : List.of("ape", "bee", "zebra", "02-cow", "10-ant", "2026-news")) {
            site.withPage(name, "x");
        }
        site.withPage("dog", "order: 5\n", "x");

        assertThat(site.html("java/topic/index.html").select(".cards h2").eachText())
                .containsExactly(
                        "The zebra page",
                        "The ape page",
                        "The 02-cow page",
                        "The dog page",
                        "The 10-ant page",
                        "The 2026-news page",
                        "The bee page");
    }

    private List<String> paths() throws IOException {
        return site.recipes().stream().map(Recipe::path).toList();
    }
}
