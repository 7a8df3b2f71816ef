package dev.runmark.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first level of a site: a language, a library or a product that topics belong to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address its place in the site, such as {@code java}
 * @param title its title
 * @param description what search engines show; empty if there is none
 * @param order its place on the home page
 * @param index its {@code index.md}, if it has one
 * @param anchors every id in the index that a link may point to
 * @param topics its topics in order
 */
public record Framework(
        String address,
        String title,
        String description,
        int order,
        Optional<MarkdownFile> index,
        Set<String> anchors,
        List<Topic> topics) {

    public Framework {
        anchors = Set.copyOf(anchors);
        topics = List.copyOf(topics);
    }
}
