package dev.runmark.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A Java file whose members are in scope of examples.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file its path, relative to the folder of the file that names it
 * @param pages the pages that it is for; empty for all
 */
public record SetupFile(PlacedText file, Optional<PathPattern> pages) {

    /**
     * Whether it is for a page.
     *
     * @param page relative to the folder of the file that names it
     */
    public boolean isFor(Path page) {
        return pages.map(pattern -> pattern.matches(page)).orElse(true);
    }
}
