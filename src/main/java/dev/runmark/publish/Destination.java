package dev.runmark.publish;

/** Where a link on a page of the site leads. Every alternative is immutable and thread-safe. */
sealed interface Destination {

    /** To another site, to a mailbox, to data in the link itself: not this site's business. */
    record Elsewhere() implements Destination {}

    /**
     * Into the site.
     *
     * @param path the file's place in the site
     * @param anchor the id on that page; empty if the link leads to the page as a whole
     * @param server whether only a server can follow it, which also finds {@code x.html} for {@code x}
     */
    record Inside(String path, String anchor, boolean server) implements Destination {}

    /**
     * To no place at all.
     *
     * @param why what is wrong with the address, to be read after "the link"
     */
    record Nowhere(String why) implements Destination {}
}
