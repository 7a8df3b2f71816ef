package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.file.ArticleList;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {

    private static final String HEAD = "---\ntitle: Pools\ndescription: " + TinySite.DESCRIPTION + "\n";

    private final TinySite site;

    ArticlesTest(@TempDir Path root) {
        site = TinySite.in(root).withConfig("title: Notes\nbaseUrl: https://example.org/\nauthor: Site\n");
    }

    @Test
    void anArticleShowsWhoWroteItWhenAndWhatItIsAbout() throws IOException {
        site.with(
                "content/blog/pools.md",
                HEAD + "date: 2026-03-05\nupdated: 2026-04-01\ntags: [Thread pools, Java]\nauthors:\n  - Ada\n"
                        + "  - name: Alan\n    url: https://example.org/alan\n---\n" + "word ".repeat(660));

        Document page = site.html("blog/pools.html");
        assertThat(page.select("header .facts span").eachText())
                .containsExactly("Ada", "Alan", "5 March 2026", "Updated 1 April 2026", "3 minutes to read");
        assertThat(page.select("a[rel=author]").attr("href")).isEqualTo("https://example.org/alan");
        assertThat(page.select("a[rel=tag]").eachAttr("href"))
                .containsExactly("../blog/tags/thread-pools/index.html", "../blog/tags/java/index.html");
        assertThat(page.select("script[type='application/ld+json']").html())
                .contains("\"datePublished\":\"2026-03-05\"")
                .contains("\"dateModified\":\"2026-04-01\"")
                .contains("\"keywords\":\"Thread pools, Java\"")
                .contains("{\"@type\":\"Person\",\"name\":\"Alan\",\"url\":\"https://example.org/alan\"}");
        assertThat(site.text("feed.xml"))
                .contains("<updated>2026-04-01T00:00:00Z</updated><published>2026-03-05T00:00:00Z</published>")
                .contains("<author><name>Alan</name><uri>https://example.org/alan</uri></author>")
                .contains("<category term=\"Java\"/>");
    }

    @Test
    void withoutAnAuthorOfItsOwnItIsTheSites() throws IOException {
        site.with("content/blog/pools.md", HEAD + "---\nText.\n");

        assertThat(site.html("blog/pools.html")
                        .select("script[type='application/ld+json']")
                        .html())
                .contains("\"name\":\"Site\"");
    }

    @Test
    void aTagHasAListOfItsArticles() throws IOException {
        site.with("content/blog/a.md", HEAD.replace("Pools", "A") + "date: 2026-01-01\ntags: [Java]\n---\nText.\n")
                .with(
                        "content/blog/b.md",
                        HEAD.replace("Pools", "B") + "date: 2026-02-01\ntags: [java, 并发]\n---\nText.\n")
                .with("content/blog/c.md", HEAD.replace("Pools", "C") + "---\nText.\n");

        Document list = site.html("blog/tags/java/index.html");
        assertThat(list.select("h1").text()).isEqualTo("Articles on java");
        assertThat(list.select(".cards h2").eachText()).containsExactly("B", "A");
        assertThat(site.files()).containsKey("blog/tags/" + ArticleList.slug("并发", "en") + "/index.html");
    }

    @Test
    void aListHasTwentyArticlesOnAPage() throws IOException {
        for (int i = 10; i <= 50; i++) {
            site.with(
                    "content/blog/a" + i + ".md",
                    HEAD.replace("Pools", "A" + i) + "date: 19" + i + "-01-01\n---\nText.\n");
        }

        assertThat(site.html("blog/index.html").select(".cards h2")).hasSize(20);
        assertThat(site.html("blog/index.html").select(".turn a").eachText()).containsExactly("Older articles");
        assertThat(site.html("blog/pages/2.html").select(".turn a").eachAttr("href"))
                .containsExactly("../../blog/index.html", "../../blog/pages/3.html");
        assertThat(site.html("blog/pages/3.html").select(".cards h2").eachText())
                .containsExactly("A10");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Thread pools, thread-pools",
        "en, C++, c",
        "en, Größe, grosse",
        "fr, Été à Köln, ete-a-koln",
        "de, Größe, groesse",
        "de, GRÖSSE, groesse",
        "de-CH, Über Bäume, ueber-baeume",
        "de, u\u0308ber, ueber",
        "de, café, cafe",
        "de, 日本, e697a5e69cac",
        "en, '!?', 213f"
    })
    void aTagBecomesAnAddress(String language, String tag, String slug) {
        assertThat(ArticleList.slug(tag, language)).isEqualTo(slug);
    }

    @Test
    void tagsWithOneAddressAreOneList() throws IOException {
        site.with("content/site.yaml", "title: Schule\nlanguage: de\n")
                .with(
                        "content/blog/a.md",
                        HEAD.replace("Pools", "A") + "date: 2026-01-01\ntags: [Größe, Groesse]\n---\nText.\n")
                .with(
                        "content/blog/b.md",
                        HEAD.replace("Pools", "B") + "date: 2026-02-01\ntags: groesse\n---\nText.\n");

        assertThat(site.files().keySet().stream().filter(name -> name.startsWith("blog/tags/")))
                .containsExactly("blog/tags/groesse/index.html");
        assertThat(site.html("blog/tags/groesse/index.html").select(".cards h2").eachText())
                .containsExactly("B", "A");
        assertThat(site.html("blog/a.html").select("a[href*=tags]").eachText()).containsExactly("Größe");
    }
}
