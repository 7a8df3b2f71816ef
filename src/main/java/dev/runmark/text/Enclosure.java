package dev.runmark.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder whose symbolic links may lead to other places in it and nowhere else: what is published or shown of a project
 * must be of that project, whoever has made the link.
 *
 * <p>Immutable and thread-safe.
 */
public final class Enclosure {

    private final Path real;

    private Enclosure(Path real) {
        this.real = real;
    }

    /**
     * Encloses a folder.
     *
     * @throws IOException if it is not there
     */
    public static Enclosure of(Path folder) throws IOException {
        return new Enclosure(folder.toRealPath());
    }

    /** Whether a file or folder below it really is there, and not where a link leads out. What leads nowhere is in it. */
    public boolean holds(Path path) {
        try {
            return path.toRealPath().startsWith(real);
        } catch (IOException e) {
            return true;
        }
    }

    /** The same for a path that stands in a folder of which that is known already. */
    public boolean holdsEntry(Path path) {
        return !Files.isSymbolicLink(path) || holds(path);
    }
}
