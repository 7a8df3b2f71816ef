package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private final TinySite site;

    PicturesTest(@TempDir Path root) {
        site = TinySite.in(root)
                .with("content/java/topic/pool.svg", "<svg width='30' height='20'/>")
                .with("content/java/topic/queue.svg", "<svg width='40' height='10'/>")
                .with("content/java/topic/queue.dark.svg", "<svg width='40' height='10'/>");
    }

    @Test
    void aPictureTakesItsPlaceBeforeItIsThere() throws IOException {
        site.withPage("page", "![A pool](pool.svg) and ![a queue][q]\n\n[q]: queue.svg\n");

        assertThat(site.page().select("article img").eachAttr("width")).containsExactly("30", "40");
        assertThat(site.page().select("article img").eachAttr("height")).containsExactly("20", "10");
    }

    @Test
    void allButTheFirstWaitUntilTheyAreNearlySeen() throws IOException {
        site.withPage("page", "![A pool](pool.svg)\n\n![A queue](queue.svg)\n\n![A pool](pool.svg)\n");

        assertThat(site.page().select("article img").eachAttr("loading")).containsExactly("lazy", "lazy");
    }

    @Test
    void theTitleOfAPictureThatIsAloneIsItsCaption() throws IOException {
        site.withPage("page", "![A pool](pool.svg \"Three *threads* & a queue\")\n");

        Document page = site.page();
        assertThat(page.select("figure.picture > figcaption").text()).isEqualTo("Three *threads* & a queue");
        assertThat(page.select("figure.picture > img").attr("alt")).isEqualTo("A pool");
        assertThat(page.select("figure.picture > img").hasAttr("title")).isFalse();
    }

    @Test
    void aPictureWithinWordsHasNoCaption() throws IOException {
        site.withPage("page", "See ![a pool](pool.svg \"Threads\") here.\n\n![A queue](queue.svg)\n");

        assertThat(site.page().select("figure")).isEmpty();
        assertThat(site.page().select("article img[title]").attr("title")).isEqualTo("Threads");
    }

    @Test
    void aDarkPictureBesideAnotherIsForDarkPages() throws IOException {
        site.withPage("page", "![A queue](queue.svg \"A queue\")\n\n![A pool](pool.svg)\n");

        Document page = site.page();
        assertThat(page.select("figure > picture > source[media='(prefers-color-scheme: dark)']")
                        .attr("srcset"))
                .isEqualTo("../../java/topic/queue.dark.svg");
        assertThat(page.select("picture > img").eachAttr("src")).containsExactly("../../java/topic/queue.svg");
    }

    @Test
    void ofAPictureElsewhereNothingIsKnown() throws IOException {
        site.withPage("page", "![A logo](https://example.org/logo.png)\n");

        assertThat(site.page().select("article img[width]")).isEmpty();
    }

    @Test
    void questionsByThemselvesShowTheirPictures() throws IOException {
        site.withPage("page", "## Why? {#why .easy}\n\n![A queue](queue.svg \"A queue\")\n");

        assertThat(site.html("java/topic/page/why.html").select("figure img").attr("src"))
                .isEqualTo("../../../java/topic/queue.svg");
    }
}
