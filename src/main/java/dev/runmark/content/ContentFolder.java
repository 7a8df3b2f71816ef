package dev.runmark.content;

/** The folder that holds a site's texts. */
final class ContentFolder {

    static final String NAME = "content";

    private ContentFolder() {}
}
