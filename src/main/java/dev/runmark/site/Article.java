package dev.runmark.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page outside the topics: an article of the blog, or a page at the top of {@code content}, such as an imprint.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address its place in the site, such as {@code blog/how-pools-end}
 * @param file the Markdown file
 * @param title its title
 * @param description what search engines show: what it says, or else how it begins
 * @param excerpt what lists say of it; empty if it has no words
 * @param byline who wrote it, when, and what it is about
 * @param updated when it was written or last changed, if known
 * @param navigation whether it is linked from the foot of the site where {@code site.yaml} has no place for it
 * @param draft whether only the preview shows it
 * @param redirectFrom old addresses that lead here
 * @param anchors every id that a link may point to
 */
public record Article(
        String address,
        MarkdownFile file,
        String title,
        String description,
        String excerpt,
        Byline byline,
        Optional<LocalDate> updated,
        boolean navigation,
        boolean draft,
        List<String> redirectFrom,
        Set<String> anchors) {

    private static final String BLOG = "blog/";

    /**
     * Who wrote an article, when, and what it is about.
     *
     * @param published when it was published, if that is stated
     * @param authors those who wrote it; none if the site's author did
     * @param tags what it is about
     */
    public record Byline(Optional<LocalDate> published, List<Author> authors, List<String> tags) {

        public Byline {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }
    }

    /**
     * Somebody who wrote an article.
     *
     * @param name the name
     * @param url a web address; empty if none is stated
     */
    public record Author(String name, String url) {}

    public Article {
        redirectFrom = List.copyOf(redirectFrom);
        anchors = Set.copyOf(anchors);
    }

    /** When it was published or, if that is not stated, last changed; by this, articles are sorted. */
    public Optional<LocalDate> date() {
        return byline.published().or(() -> updated);
    }

    /** Whether it is an article of the blog, and no page by itself. */
    public boolean isInBlog() {
        return address.startsWith(BLOG);
    }
}
