package dev.runmark.render.file;

import dev.runmark.site.MarkdownFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Files of the site that are made of the same text, and together in less time than one by one.
 *
 * <p>Immutable and thread-safe; each call makes the same files anew.
 *
 * @param paths their places in the site
 * @param basis what they are made of besides what all files of the site are made of; empty if that is more than can be said
 * @param maker makes them
 */
public record Batch(List<String> paths, Optional<Basis> basis, Maker maker) {

    public Batch {
        paths = List.copyOf(paths);
    }

    /**
     * What files are made of.
     *
     * @param files the texts
     * @param seen what of other texts shows in them, and of what is said of texts and does not stand in them
     */
    public record Basis(List<MarkdownFile> files, Seen seen) {

        public Basis {
            files = List.copyOf(files);
        }
    }

    /** What of other texts shows in files. Implementations are thread-safe. */
    @FunctionalInterface
    public interface Seen {

        /**
         * A text that differs whenever something else shows.
         *
         * @throws IOException if a text of the site cannot be read, or has changed since the site was read
         */
        String text() throws IOException;
    }

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
        return new Batch(List.of(recipe.path()), Optional.empty(), () -> List.of(recipe.make()));
    }

    /** One file of which it is known what it is made of. */
    public static Batch of(Recipe recipe, Basis basis) {
        return new Batch(List.of(recipe.path()), Optional.of(basis), () -> List.of(recipe.make()));
    }

    /** How many there are. */
    public int size() {
        return paths.size();
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
