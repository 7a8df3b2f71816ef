package dev.runmark.render.file;

import java.io.IOException;

/**
 * A file of the site that is made when asked for: small enough to keep one for each file of a large site.
 *
 * <p>Immutable and thread-safe; each call makes the same file anew.
 *
 * @param path its place in the site, with {@code /} between the names
 * @param maker makes it
 */
public record Recipe(String path, Maker maker) {

    /** Makes a file. Implementations are thread-safe. */
    @FunctionalInterface
    public interface Maker {

        /**
         * Makes the file.
         *
         * @throws IOException if a file that it is made from cannot be read, or has changed since the site was read
         */
        SiteFile make() throws IOException;
    }

    /**
     * Makes the file.
     *
     * @throws IOException if a file that it is made from cannot be read, or has changed since the site was read
     */
    public SiteFile make() throws IOException {
        return maker.make();
    }
}
