package dev.runmark.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page outside the topics: a blog article, or any Markdown file at the top of {@code content}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address its place in the site, such as {@code blog/how-pools-end}
 * @param file the Markdown file
 * @param title its title
 * @param description what search engines show; empty if there is none
 * @param updated when it was written or last changed, if known
 * @param draft whether only the preview shows it
 * @param redirectFrom old addresses that lead here
 * @param anchors every id that a link may point to
 */
public record Article(
        String address,
        MarkdownFile file,
        String title,
        String description,
        Optional<LocalDate> updated,
        boolean draft,
        List<String> redirectFrom,
        Set<String> anchors) {

    public Article {
        redirectFrom = List.copyOf(redirectFrom);
        anchors = Set.copyOf(anchors);
    }
}
