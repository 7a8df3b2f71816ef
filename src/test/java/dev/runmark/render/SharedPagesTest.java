package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.Prover;
import dev.runmark.render.file.Batch;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.view.Templates;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPagesTest {

    private final Path root;
    private final TinySite tiny;

    SharedPagesTest(@TempDir Path root) {
        this.root = root;
        tiny = TinySite.in(root)
                .withConfig("title: My site\nbaseUrl: https://example.org/\n")
                .withPage(
                        "one",
                        "order: 1\n",
                        "See [two](two.md#second).\n\n## First? {.easy}\n\nYes.[^1]\n\n[^1]: A note.\n")
                .withPage("two", "order: 2\n", "## Second? {.hard}\n\nNo.\n\n```java\nint x = 1;\n```\n")
                .withPage("three", "order: 3\n", "Words.\n");
    }

    @Test
    void aPageThatWasRenderedIsNotRenderedAgain() throws IOException {
        SharedPages pages = pages(Long.MAX_VALUE);
        PageHtml second = render(pages, 1);

        assertThat(pages.take(topic()).get(1)).isSameAs(second);
    }

    @Test
    void aPageIsKeptUntilItIsTaken() throws IOException {
        SharedPages pages = pages(Long.MAX_VALUE);
        PageHtml second = render(pages, 1);
        pages.take(topic());

        assertThat(pages.take(topic()).get(1)).isNotSameAs(second);
    }

    @Test
    void theEldestGoesWhereThereIsNoRoomForAll() throws IOException {
        SharedPages plenty = pages(Long.MAX_VALUE);
        SharedPages pages = pages(render(plenty, 1).length() + render(plenty, 2).length());
        PageHtml second = render(pages, 1);
        PageHtml third = render(pages, 2);

        List<PageHtml> both = pages.take(topic());
        assertThat(both.get(1)).isSameAs(second);
        assertThat(both.get(2)).isSameAs(third);

        PageHtml eldest = render(pages, 1);
        render(pages, 2);
        PageHtml last = render(pages, 0);

        List<PageHtml> rest = pages.take(topic());
        assertThat(rest.get(1)).isNotSameAs(eldest);
        assertThat(rest.get(0)).isSameAs(last);
    }

    @Test
    void aPageThatIsRenderedTwiceNeedsRoomOnce() throws IOException {
        int length = render(pages(Long.MAX_VALUE), 1).length();
        SharedPages pages = pages(length);
        render(pages, 1);
        PageHtml again = render(pages, 1);

        assertThat(pages.take(topic()).get(1)).isSameAs(again);
    }

    @Test
    void withoutRoomEachIsRenderedForWhoeverAsks() throws IOException {
        SharedPages pages = pages(0);
        PageHtml second = render(pages, 1);

        assertThat(pages.take(topic()).get(1))
                .isNotSameAs(second)
                .extracting(PageHtml::length)
                .isEqualTo(second.length());
    }

    @Test
    void whatIsMadeTogetherIsWhatIsMadeAlone() throws IOException {
        Map<String, String> alone = new TreeMap<>();
        tiny.made().forEach((path, bytes) -> alone.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));

        assertThat(together(tiny.whole().batches())).isEqualTo(alone);
    }

    @Test
    void theOrderInWhichFilesAreMadeDoesNotShow() throws IOException {
        List<Batch> batches = new ArrayList<>(tiny.whole().batches());
        Map<String, String> first = together(batches);
        Collections.reverse(batches);

        assertThat(together(batches)).isEqualTo(first);
    }

    private SharedPages pages(long most) throws IOException {
        Site site = tiny.read();
        SiteRendering rendering = SiteRendering.of(
                site,
                Prover.skip(site.files(), site.config().examples()),
                Templates.of(root, site.config().language()));
        return new SharedPages(rendering, most);
    }

    private Topic topic() throws IOException {
        return tiny.read().frameworks().get(0).topics().get(0);
    }

    private PageHtml render(SharedPages pages, int index) throws IOException {
        Page page = topic().pages().get(index);
        return pages.render(page, MarkdownText.open(page.file()));
    }

    private static Map<String, String> together(List<Batch> batches) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Batch batch : batches) {
            for (SiteFile file : batch.make()) {
                files.put(file.path(), new String(file.content().bytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
