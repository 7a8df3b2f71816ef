package dev.runmark.site;

/**
 * Takes the texts of a site's files while they are read, so that nobody has to parse them again for what can be found in
 * them at once. Implementations are thread-safe, and keep none of the texts.
 */
@FunctionalInterface
public interface TextListener {

    /** Finds nothing. */
    TextListener NONE = new TextListener() {
        @Override
        public void read(MarkdownFile file, FencedText text, SiteConfig config) {}

        @Override
        public boolean knows(MarkdownFile file, SiteConfig config) {
            return true;
        }
    };

    /**
     * Takes a text.
     *
     * @param file the file, which need not become part of the site: it may be a draft
     * @param text its text; not thread-safe
     * @param config what the site's configuration says
     */
    void read(MarkdownFile file, FencedText text, SiteConfig config);

    /**
     * Takes a text that has not changed since what can be found in it was noted.
     *
     * @param file the file, which need not become part of the site
     * @param config what the site's configuration says
     * @return whether the text is not needed; otherwise it is read
     */
    default boolean knows(MarkdownFile file, SiteConfig config) {
        return false;
    }
}
