package dev.runmark.site.look;

/**
 * How a site is handed to its readers, as {@code site.yaml} says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shortLinks whether links within the site leave out {@code .html}, which only a server understands
 * @param wholeArticles whether the feed has the whole text of each article
 */
public record Delivery(boolean shortLinks, boolean wholeArticles) {

    /** Nothing is said: the site also opens from the disk, and the feed says what its articles are about. */
    public static final Delivery USUAL = new Delivery(false, false);
}
