package dev.runmark.content;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a project's {@code content} folder. */
public final class ContentReader {

    private ContentReader() {}

    /**
     * Reads the whole site as it is published, without drafts, on all cores. What is wrong with it is in
     * {@link Site#problems()}.
     *
     * @param root the project folder, which holds {@code content}
     * @throws IOException if the machine fails; a missing or unreadable file is a problem, not an exception
     */
    public static Site read(Path root) throws IOException {
        return SiteReading.of(root).withoutDrafts().site();
    }

    /**
     * Reads the whole site as the preview shows it: like {@link #read}, drafts included.
     *
     * @param root the project folder, which holds {@code content}
     * @throws IOException if the machine fails; a missing or unreadable file is a problem, not an exception
     */
    public static Site readWithDrafts(Path root) throws IOException {
        return SiteReading.of(root).site();
    }
}
