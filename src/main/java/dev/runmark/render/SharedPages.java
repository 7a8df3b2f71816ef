package dev.runmark.render;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.site.Page;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages as HTML from when they are made until their topic is made as one page and as a book, so that these need not render
 * them again. What there is no room for is rendered again: how much is held does not depend on the size of the site.
 *
 * <p>Thread-safe.
 */
final class SharedPages {

    /** Half a dozen topics fit into this part of a small memory, and all that many processors make at a time into a large one. */
    private static final int PART_OF_MEMORY = 64;

    private final SiteRendering rendering;
    private final long most;
    private final Map<String, PageHtml> kept = new LinkedHashMap<>();
    private long length;

    /**
     * Holds nothing yet.
     *
     * @param rendering what pages are rendered with
     * @param most how much HTML there is room for, in UTF-16 code units
     */
    SharedPages(SiteRendering rendering, long most) {
        this.rendering = rendering;
        this.most = most;
    }

    static SharedPages of(SiteRendering rendering) {
        return new SharedPages(rendering, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    /** Renders a page, and keeps it until it is {@linkplain #take taken} or there is no room left for it. */
    PageHtml render(Page page, MarkdownText text) {
        PageHtml html = PageHtml.of(page, text, rendering);
        keep(html);
        return html;
    }

    private synchronized void keep(PageHtml html) {
        remove(html.page());
        kept.put(html.page().address(), html);
        length += html.length();
        Iterator<PageHtml> eldest = kept.values().iterator();
        while (length > most) {
            length -= eldest.next().length();
            eldest.remove();
        }
    }

    private synchronized Optional<PageHtml> remove(Page page) {
        Optional<PageHtml> html = Optional.ofNullable(kept.remove(page.address()));
        html.ifPresent(removed -> length -= removed.length());
        return html;
    }

    /**
     * The pages of a topic that navigation lists, in order; from now on they are not kept.
     *
     * @throws IOException if the Markdown of a page cannot be read, or has changed since the site was read
     */
    List<PageHtml> take(Topic topic) throws IOException {
        List<PageHtml> pages = new ArrayList<>();
        for (Page page : topic.siblings()) {
            Optional<PageHtml> html = remove(page);
            pages.add(html.isPresent() ? html.get() : PageHtml.of(page, MarkdownText.open(page.file()), rendering));
        }
        return pages;
    }
}
