package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.book.EpubCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

    private static final String BOOK = "java/topic/topic.epub";

    private final Path root;
    private final TinySite site;

    BookTest(@TempDir Path root) {
        this.root = root;
        site = TinySite.in(root)
                .withConfig("title: My site\nbaseUrl: https://example.org/docs/\nauthor: Ann & Bob\n")
                .with("content/java/topic/index.md", "---\ntitle: Threads & <friends>\n---\n")
                .with(
                        "content/java/topic/square.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"></svg>")
                .withPage("one", "order: 1\n", """
                        Intro.[^1] See [two](two.md#second) and [all](index.md).

                        ![A square](square.svg "Its title")

                        ## First? {#1st .easy}

                        Yes, see [above](#1st).

                        ```java tab="A"
                        int x = 1; // (1)
                        ```

                        ```java tab="B"
                        int y = 1;
                        ```

                        - [x] done

                        [^1]: A note.
                        """)
                .withPage("two", "order: 2\n", """
                        ## Second? {.hard}

                        Raw <font color="red">words</font><br> ![far](https://example.org/far.png)

                        <center>old</center>
                        <iframe src="https://example.org/"></iframe>
                        <video src="https://example.org/x.mp4" controls></video>
                        <script>alert("no")</script>
                        <a href="one.html#nowhere" onclick="alert(1)">nowhere</a> <a href="javascript:alert(1)">bad</a>
                        <svg viewBox="0 0 4 4" width="4" height="4"><title>Own</title><path d="M0 0h4"/></svg>
                        """);
    }

    @Test
    void theCheckerOfBooksFindsNothing() throws Exception {
        Path book = root.resolve("book.epub");
        Files.write(book, site.file(BOOK).content().bytes());

        assertThat(EpubCheck.findings(book)).isEmpty();
    }

    @Test
    void theCheckerOfBooksWouldFindSomething() throws Exception {
        Path book = root.resolve("book.epub");
        Files.writeString(book, "no book");

        assertThat(EpubCheck.findings(book)).isNotEmpty();
    }

    @Test
    void eachPageIsAChapterAndItsQuestionsAreInTheContents() throws IOException {
        assertThat(xml("contents.xhtml").select("nav a").eachText())
                .containsExactly("The one page", "First?", "The two page", "Second?");
        assertThat(xml("title.xhtml").select("h1").text()).isEqualTo("Threads & <friends>");
        assertThat(xml("chapter-1.xhtml").select("h1, h2, .level").eachText())
                .containsExactly("The one page", "First?", "easy");
    }

    @Test
    void linksLeadToChaptersOrToTheSite() throws IOException {
        assertThat(xml("chapter-1.xhtml").select("p > a").eachAttr("href"))
                .containsExactly(
                        "chapter-2.xhtml#second", "https://example.org/docs/java/topic/", "chapter-1.xhtml#1st");
        assertThat(xml("chapter-2.xhtml").select("a").eachAttr("href")).containsExactly("chapter-1.xhtml");
    }

    @Test
    void aSiteWithoutAnAddressLeavesTheTextOfItsLinks() throws IOException {
        site.withConfig("title: My site\n");

        assertThat(xml("chapter-1.xhtml").select("p > a").eachText()).containsExactly("two", "above");
        assertThat(xml("chapter-1.xhtml").expectFirst("p").text()).startsWith("Intro.1 See two and all.");
    }

    @Test
    void picturesOfTheSiteComeAlongAndOthersAreTheirWords() throws IOException {
        assertThat(xml("chapter-1.xhtml").select("img").attr("src")).isEqualTo("picture-1.svg");
        assertThat(book()).containsKey("book/picture-1.svg");
        assertThat(xml("chapter-2.xhtml").select("img")).isEmpty();
        assertThat(xml("chapter-2.xhtml").expectFirst("p:not(.level)").text()).isEqualTo("Raw words far");
    }

    @Test
    void nothingIsThereThatABookCannotDo() throws IOException {
        for (String name : new String[] {"chapter-1.xhtml", "chapter-2.xhtml"}) {
            assertThat(xml(name).select("script, iframe, video, button, input, [onclick], [tabindex], .anchor"))
                    .isEmpty();
        }
        assertThat(xml("chapter-1.xhtml").select(".tabs > p").eachText()).containsExactly("A", "B");
        assertThat(xml("chapter-1.xhtml").expectFirst("li").text()).isEqualTo("☑ done");
        assertThat(xml("chapter-2.xhtml").select("svg").attr("viewBox")).isEqualTo("0 0 4 4");
        assertThat(book().get("book/package.opf"))
                .contains("chapter-2.xhtml\" media-type=\"application/xhtml+xml\" properties=\"svg\"");
    }

    @Test
    void whereNoPageHasADateItWasChangedNoLaterThanTheSite() throws IOException {
        assertThat(book().get("book/package.opf")).contains("1970-01-01T00:00:00Z");
        site.with("content/blog/story.md", "---\ntitle: Story\ndate: 2024-05-06\n---\nText.\n");

        assertThat(book().get("book/package.opf")).contains("2024-05-06T00:00:00Z");
        assertThat(xml("title.xhtml").text()).doesNotContain("2024");
    }

    @Test
    void theSameSiteGivesTheSameBytes() throws IOException {
        assertThat(site.file(BOOK).content().bytes())
                .isEqualTo(site.file(BOOK).content().bytes());
        assertThat(book().keySet()).startsWith("mimetype");
    }

    @Test
    void howTheSiteNamesItsPagesDoesNotShow() throws IOException {
        byte[] byFiles = site.file(BOOK).content().bytes();
        site.withConfig("title: My site\nbaseUrl: https://example.org/docs/\nauthor: Ann & Bob\nshortLinks: true\n");

        assertThat(site.text("java/topic/one.html")).contains("/java/topic/two#second\"");
        assertThat(site.file(BOOK).content().bytes()).isEqualTo(byFiles);
    }

    @Test
    void theTopicAndItsPrintedPageLinkToIt() throws IOException {
        for (String page : new String[] {"java/topic/index.html", "java/topic/print.html"}) {
            assertThat(site.html(page).select("main a[href$=topic.epub]").text())
                    .isEqualTo("As a book (EPUB)");
        }
    }

    @Test
    void aSiteCanDoWithoutBooks() throws IOException {
        site.withConfig("title: My site\nepub: false\n");

        assertThat(site.files()).doesNotContainKey(BOOK);
        assertThat(site.html("java/topic/index.html").select("a[href$=epub]")).isEmpty();
        assertThat(site.html("java/topic/print.html").select("a[href$=epub]")).isEmpty();
    }

    @Test
    void aFileOfTheAuthorsWithThatNameStays() throws IOException {
        site.with("content/" + BOOK, "mine");

        assertThat(site.text(BOOK)).isEqualTo("mine");
        assertThat(site.html("java/topic/index.html").select("a[href$=epub]")).isEmpty();
    }

    private Document xml(String name) throws IOException {
        return Jsoup.parse(book().getOrDefault("book/" + name, ""), "", Parser.xmlParser());
    }

    private Map<String, String> book() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(site.file(BOOK).content().bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
