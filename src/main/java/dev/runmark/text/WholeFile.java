package dev.runmark.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file whole or not at all, so that nobody reads half of it. */
public final class WholeFile {

    private WholeFile() {}

    /** Makes a file. */
    public interface Making {

        /**
         * Makes it.
         *
         * @param fresh where; nothing is there yet, and nobody looks
         */
        void make(Path fresh) throws IOException;
    }

    /**
     * Has a file made beside the given one, and then puts it in its place.
     *
     * @param target need not exist; its folder must
     * @throws IOException if that is not possible; nothing is left behind then
     */
    public static void write(Path target, Making making) throws IOException {
        Path fresh = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".tmp");
        try {
            making.make(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
