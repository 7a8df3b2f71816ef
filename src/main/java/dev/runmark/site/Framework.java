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
 * @param introduction what its {@code index.md} says
 * @param topics its topics in order
 */
public record Framework(
        String address,
        String title,
        String description,
        int order,
        Site.Introduction introduction,
        List<Topic> topics) {

    public Framework {
        topics = List.copyOf(topics);
    }

    /** Its {@code index.md}, if it has one. */
    public Optional<MarkdownFile> index() {
        return introduction.file();
    }

    /** Every id in the index that a link may point to. */
    public Set<String> anchors() {
        return introduction.anchors();
    }

    /** Its only topic, if its own page would say nothing but that. */
    public Optional<Topic> only() {
        boolean one = introduction.silent() && topics.size() == 1 && !isFlat();
        return one ? Optional.of(topics.get(0)) : Optional.empty();
    }

    /** Whether its pages lie in its own folder: then it has one topic, which has its address and all else of it. */
    public boolean isFlat() {
        return topics.size() == 1 && topics.get(0).address().equals(address);
    }
}
