package dev.runmark.render;

import dev.runmark.content.link.RawHtml;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.render.file.Place;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.text.Origin;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which Markdown file the pages of a site are made from. A file is read when somebody asks for it.
 *
 * <p>Immutable and thread-safe.
 */
public final class PageOrigins {

    private final Map<String, MarkdownFile> filesByPage;

    private PageOrigins(Map<String, MarkdownFile> filesByPage) {
        this.filesByPage = filesByPage;
    }

    /** The origins of a site's pages. */
    public static PageOrigins of(Site site) {
        Map<String, MarkdownFile> files = new HashMap<>();
        site.pages().forEach(page -> files.put(Place.page(page.address()).file(), page.file()));
        site.articles()
                .forEach(article -> files.put(Place.page(article.address()).file(), article.file()));
        return new PageOrigins(files);
    }

    /**
     * The origin of a page.
     *
     * @param path its place in the site
     */
    public Origin of(String path) {
        return Optional.ofNullable(filesByPage.get(path)).map(PageOrigins::read).orElse(Origin.UNKNOWN);
    }

    /**
     * The pages whose authors wrote HTML with addresses in it.
     *
     * @return their places in the site
     * @throws IOException if a file cannot be read, or changed since it was first read
     */
    public Set<String> withRawHtml() throws IOException {
        Map<String, Boolean> linking = new HashMap<>();
        for (Map.Entry<String, MarkdownFile> page : filesByPage.entrySet()) {
            linking.put(page.getKey(), RawHtml.mayLink(page.getValue().source()));
        }
        return linking.keySet().stream().filter(linking::get).collect(Collectors.toSet());
    }

    /** A file that was changed meanwhile is read, and found wrong or not, once more. */
    private static Origin read(MarkdownFile file) {
        try {
            return RawHtml.of(MarkdownText.open(file));
        } catch (IOException e) {
            return Origin.UNKNOWN;
        }
    }
}
