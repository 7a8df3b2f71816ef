package dev.runmark.content.link;

/**
 * What a link in a Markdown file leads to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what stands there
 * @param address its place in the site; empty for the home page
 * @param query what the link asks of it, without {@code ?}; mostly empty
 * @param fragment the anchor there, without {@code #}; empty for the whole
 */
public record LinkTarget(Kind kind, String address, String query, String fragment) {

    /** The kinds of things in a site that have an address. */
    public enum Kind {
        HOME,
        FRAMEWORK,
        TOPIC,
        PAGE,
        ARTICLE,
        ASSET
    }
}
