package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runmark.render.file.Recipe;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFilesTest {

    private final TinySite site;

    SiteFilesTest(@TempDir Path root) {
        site = TinySite.in(root)
                .withConfig("""
                        title: My site
                        description: All there is to say.
                        baseUrl: https://example.org/docs/
                        redirects:
                          old/place: java/topic/page
                          java/topic/page#gone: java/topic/other#there
                        """)
                .with("content/java/index.md", "---\ntitle: Java\n---\n[t](topic/index.md)\n\n## Part\n\nx\n")
                .with("content/java/topic/index.md", "---\ntitle: Threads & more\n---\n[p](page.md#first)\n")
                .with("content/about.md", "---\ntitle: About\n---\n[home](/)\n")
                .with(
                        "content/blog/story.md",
                        "---\ntitle: A story\nupdated: 2026-01-02\n---\n[p](../java/topic/page.md)\n")
                .with("content/java/topic/p.svg", "<svg/>")
                .withPage(
                        "page",
                        "order: 1\nupdated: 2026-03-05\ndifficulty: hard\nblog: blog/story\nredirectFrom: [older, 'older#x']\n",
                        "![pool](p.svg)\n\n## First? {#first .easy}\n\n```java\nint x; // y\n```\n")
                .withPage("other", "order: 2\n", "## There {#there}\n\n[up](index.md) [self](#there)\n");
    }

    @Test
    void theSiteConsistsOfTheseFiles() throws IOException {
        assertThat(site.recipes())
                .extracting(Recipe::path)
                .filteredOn(path -> !path.startsWith("search/"))
                .containsExactlyInAnyOrder(
                        "index.html",
                        "site.webmanifest",
                        "404.html",
                        "practice.html",
                        "proof.html",
                        "about.html",
                        "blog/index.html",
                        "blog/story.html",
                        "java/index.html",
                        "java/topic/index.html",
                        "java/topic/page.html",
                        "java/topic/page.json",
                        "java/topic/page/first.html",
                        "java/topic/other.html",
                        "java/topic/other.json",
                        "java/topic/questions.js",
                        "java/topic/print.html",
                        "java/topic/topic.epub",
                        "java/topic/p.svg",
                        "old/place.html",
                        "older.html",
                        "about.md",
                        "blog/story.md",
                        "java/topic/page.md",
                        "java/topic/other.md",
                        "java/topic/llms-full.txt",
                        "llms.txt",
                        "llms-full.txt",
                        "feed.xml",
                        "cards/index.png",
                        "cards/proof.png",
                        "cards/about.png",
                        "cards/blog.png",
                        "cards/blog/story.png",
                        "cards/java.png",
                        "cards/java/topic.png",
                        "cards/java/topic/page.png",
                        "cards/java/topic/other.png",
                        "robots.txt",
                        "sitemap.xml",
                        "assets/icon.svg",
                        "assets/touch-icon.png",
                        "assets/icon-192.png",
                        "assets/icon-512.png",
                        "assets/math.css",
                        "assets/search.js",
                        "assets/site.css",
                        "assets/site.js",
                        "assets/study.js",
                        "assets/acts.js",
                        "assets/anki.js",
                        "assets/keys.js",
                        "assets/blocks.css",
                        "assets/copy.js",
                        "assets/fsrs.js",
                        "assets/lists.css",
                        "assets/marks.js",
                        "assets/timeline.css",
                        "assets/timeline.js",
                        "assets/tools.css");
    }

    @Test
    void everyLinkLeadsToAFileAndEveryFragmentToAnAnchor() throws IOException {
        assertThat(site.read().problems()).noneMatch(problem -> problem.isError());
        Map<String, String> files = site.files();
        int checked = 0;
        for (String path : files.keySet()) {
            Document page = path.endsWith(".html") ? Jsoup.parse(files.get(path)) : Document.createShell("");
            for (Element element : page.select("a[href], link[href], img[src]")) {
                String href = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!href.startsWith("https:") && !href.startsWith("?")) {
                    URI target = URI.create("https://example.org/docs/" + path).resolve(href);
                    String file = target.getPath().substring("/docs/".length());
                    assertThat(files).as("%s in %s", href, path).containsKey(file);
                    assertThat(hasAnchor(files.getOrDefault(file, ""), target.getFragment()))
                            .as("%s in %s", href, path)
                            .isTrue();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    private static boolean hasAnchor(String html, String fragment) {
        return fragment == null || Jsoup.parse(html).getElementById(fragment) != null;
    }

    @Test
    void noFileHasAnIdTwice() throws IOException {
        site.files().forEach((path, text) -> assertThat(
                        Jsoup.parse(text).select("[id]").eachAttr("id"))
                .as(path)
                .doesNotHaveDuplicates());
    }

    @Test
    void theSameSiteGivesTheSameBytesInAnotherCountry() throws IOException {
        Map<String, String> before = site.files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(site.files()).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aRecipeMadeOnManyThreadsGivesTheSameFile() throws IOException {
        List<Recipe> recipes = site.recipes();
        Map<String, String> once = site.files();
        recipes.parallelStream().forEach(recipe -> {
            try {
                assertThat(new String(recipe.make().content().bytes(), StandardCharsets.UTF_8))
                        .isEqualTo(once.get(recipe.path()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aTextThatChangedSinceTheSiteWasReadIsNotRendered() throws IOException {
        List<Recipe> recipes = site.recipes();
        site.withPage("page", "Changed.\n");
        Recipe page = recipes.stream()
                .filter(recipe -> recipe.path().equals("java/topic/page.html"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(page::make).isInstanceOf(IOException.class).hasMessageContaining("page.md");
    }

    @Test
    void theMissingPageLinksFromAnyDepth() throws IOException {
        Document missing = site.html("404.html");
        assertThat(missing.select("link[rel=stylesheet]").attr("href")).isEqualTo("/docs/assets/site.css");
        assertThat(missing.select("main a").eachAttr("href"))
                .containsExactly("/docs/index.html", "/docs/java/index.html");
        assertThat(missing.select("link[rel=canonical]")).isEmpty();
        site.withConfig("title: My site\n");
        assertThat(site.html("404.html").select(".name").attr("href")).isEqualTo("/index.html");
    }

    @Test
    void aRedirectLeadsOnWithAndWithoutScript() throws IOException {
        Document old = site.html("old/place.html");
        assertThat(old.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=../java/topic/page.html");
        assertThat(old.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/docs/java/topic/page");
        assertThat(old.select("body a").attr("href")).isEqualTo("../java/topic/page.html");
        assertThat(site.text("older.html"))
                .contains("const to = {\"\":\"java/topic/page.html\",\"#x\":\"java/topic/page.html\"};");
    }

    @Test
    void anAnchorThatMovedFromALivingPageIsLedOnThere() throws IOException {
        assertThat(site.text("java/topic/page.html"))
                .contains("{\"#gone\":\"../../java/topic/other.html#there\"}[location.hash]");
        assertThat(site.text("java/topic/other.html")).doesNotContain("location.replace");
    }

    @Test
    void theSitemapListsEveryPageWithItsDate() throws IOException {
        assertThat(site.text("sitemap.xml"))
                .contains("<url><loc>https://example.org/docs/</loc></url>")
                .contains("<url><loc>https://example.org/docs/java/topic/page</loc><lastmod>2026-03-05</lastmod></url>")
                .contains("<url><loc>https://example.org/docs/java/topic/</loc><lastmod>2026-03-05</lastmod></url>")
                .contains("<url><loc>https://example.org/docs/blog/story</loc><lastmod>2026-01-02</lastmod></url>")
                .doesNotContain("404", "older", ".html");
        assertThat(site.text("robots.txt"))
                .isEqualTo("User-agent: *\nAllow: /\nSitemap: https://example.org/docs/sitemap.xml\n");
    }

    @Test
    void withoutABaseUrlThereIsNoSitemap() throws IOException {
        site.withConfig("title: My site\n");
        assertThat(site.files()).doesNotContainKey("sitemap.xml");
        assertThat(site.text("robots.txt")).doesNotContain("Sitemap");
    }

    @Test
    void topicFrameworkAndHomeListWhatTheyHold() throws IOException {
        Document topic = site.html("java/topic/index.html");
        assertThat(topic.select("h1").text()).isEqualTo("Threads & more");
        assertThat(topic.select(".cards h2 a").eachText()).containsExactly("The page page", "The other page");
        assertThat(topic.select(".cards details a").eachAttr("href"))
                .containsExactly("../../java/topic/page.html#first");
        assertThat(topic.expectFirst(".cards .facts").text()).isEqualTo("hard 1 question 1 example: not proved");
        Document framework = site.html("java/index.html");
        assertThat(framework.select(".cards .facts").text()).isEqualTo("2 pages, 1 question");
        assertThat(framework.select("main > h2").text()).startsWith("Part");
        Document home = site.html("index.html");
        assertThat(home.select(".lead").text()).isEqualTo("All there is to say.");
        assertThat(home.select(".shelf .cards a").attr("href")).isEqualTo("java/topic/index.html");
        assertThat(home.select(".more a").attr("href")).isEqualTo("blog/index.html");
    }

    @Test
    void theTwinHasTheShapeThatProgramsKnow() throws IOException {
        Path file = site.read().pages().findFirst().orElseThrow().file().file();
        String hash = Sha256.hex(Files.readString(file));
        assertThat(site.text("java/topic/page.json")).isEqualTo("""
                        {
                          "page" : {
                            "id" : "content/java/topic/page.md",
                            "title" : "The page page",
                            "description" : "%1$s",
                            "difficulty" : "hard",
                            "framework" : "Java",
                            "frameworkSlug" : "java",
                            "topic" : "Threads & more",
                            "topicSlug" : "topic",
                            "subtopic" : "page",
                            "order" : 1,
                            "path" : "/java/topic/page",
                            "stem" : "java/topic/page",
                            "extension" : "md",
                            "navigation" : true,
                            "seo" : {
                              "description" : "%1$s"
                            },
                            "seoDescription" : "%1$s",
                            "related" : [ ],
                            "updated" : "2026-03-05",
                            "questions" : [
                              {
                                "id" : "first",
                                "difficulty" : "easy",
                                "q" : "First?",
                                "a" : "```java\\nint x; // y\\n```"
                              }
                            ],
                            "body" : {
                              "toc" : {
                                "title" : "",
                                "searchDepth" : 2,
                                "depth" : 2,
                                "links" : [
                                  {
                                    "id" : "first",
                                    "depth" : 2,
                                    "text" : "First?"
                                  }
                                ]
                              }
                            },
                            "hash" : "%2$s"
                          },
                          "siblings" : [
                            {
                              "subtopic" : "page",
                              "path" : "/java/topic/page",
                              "order" : 1
                            },
                            {
                              "subtopic" : "other",
                              "path" : "/java/topic/other",
                              "order" : 2
                            }
                          ],
                          "blog" : {
                            "title" : "A story",
                            "description" : "p",
                            "path" : "/blog/story",
                            "updated" : "2026-01-02"
                          },
                          "examples" : [
                            {
                              "place" : "content/java/topic/page.md:16:1",
                              "verdict" : "not-proved",
                              "java" : [ ],
                              "libraries" : [ ],
                              "output" : "",
                              "outputs" : [ ]
                            }
                          ]
                        }
                        """.formatted(TinySite.DESCRIPTION, hash));
    }
}
