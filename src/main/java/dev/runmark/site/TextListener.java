package dev.runmark.site;

/**
 * Takes the texts of a site's files while they are read, so that nobody has to parse them again for what can be found in
 * them at once. Implementations are thread-safe, and keep none of the texts.
 */
@FunctionalInterface
public interface TextListener {

    /** Finds nothing. */
    TextListener NONE = (file, text, config) -> {};

    /**
     * Takes a text.
     *
     * @param file the file, which need not become part of the site: it may be a draft
     * @param text its text; not thread-safe
     * @param config what the site's configuration says
     */
    void read(MarkdownFile file, FencedText text, SiteConfig config);
}
