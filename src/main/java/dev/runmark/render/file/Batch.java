package dev.runmark.render.file;

import java.io.IOException;
import java.util.List;

/**
 * Files of the site that are made of the same text, and together in less time than one by one.
 *
 * <p>Immutable and thread-safe; each call makes the same files anew.
 *
 * @param size how many there are
 * @param maker makes them
 */
public record Batch(int size, Maker maker) {

    /** Makes files. Implementations are thread-safe. */
    @FunctionalInterface
    public interface Maker {

        /**
         * Makes the files.
         *
         * @throws IOException if a file that they are made from cannot be read, or has changed since the site was read
         */
        List<SiteFile> make() throws IOException;
    }

    /** One file alone. */
    public static Batch of(Recipe recipe) {
        return new Batch(1, () -> List.of(recipe.make()));
    }

    /**
     * Makes the files.
     *
     * @throws IOException if a file that they are made from cannot be read, or has changed since the site was read
     */
    public List<SiteFile> make() throws IOException {
        return maker.make();
    }
}
