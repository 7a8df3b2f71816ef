package dev.runmark.content;

import dev.runmark.content.folder.GitHistory;
import dev.runmark.content.head.ConfigReading;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.TextListener;
import dev.runmark.text.FileNotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a project's {@code content} folder, or Markdown that belongs to no site. */
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
        return read(root, TextListener.NONE, FileNotes.NONE);
    }

    /**
     * Reads the whole site, and hands each of its texts to somebody else while it is open.
     *
     * @param root the project folder, which holds {@code content}
     * @param notes what is known of texts that need not be read again, and takes what is found out about others
     * @throws IOException if the machine fails; a missing or unreadable file is a problem, not an exception
     */
    public static Site read(Path root, TextListener listener, FileNotes notes) throws IOException {
        return SiteReading.of(root, listener, notes).withoutDrafts().site();
    }

    /**
     * The language of a project's site, before anything else of it is read.
     *
     * @param root the project folder, which holds {@code content}
     * @return a BCP 47 tag, and where it is stated
     */
    public static PlacedText languageOf(Path root) {
        return ConfigReading.read(root).config().language();
    }

    /**
     * What a project's configuration says, before anything else of it is read.
     *
     * @param root the project folder, which holds {@code content}
     */
    public static SiteConfig configOf(Path root) {
        return ConfigReading.read(root).config();
    }

    /**
     * A text that differs whenever git may say something else of when the files of a project were changed.
     *
     * @param root the project folder, which holds {@code content}
     */
    public static String historyOf(Path root) {
        return GitHistory.state(root);
    }

    /**
     * What a project says of Markdown that belongs to no site: the nearest {@code runmark.yaml} in the folder of what is
     * checked, or around it.
     *
     * @param start a file or a folder
     */
    public static ProjectConfig configAround(Path start) {
        return ProjectConfig.around(start);
    }

    /**
     * Reads Markdown that belongs to no site, on all cores. A file is taken whatever its name is; a folder stands for all
     * {@code .md} and {@code .markdown} files in it and below it, without what is hidden and without folders that hold
     * other people's or generated files ({@code node_modules}, {@code target}, {@code build}). A file that can be reached
     * in several ways is read once.
     *
     * @param paths files and folders, relative to the current folder or absolute
     */
    public static PlainMarkdown readPlain(List<Path> paths) {
        return readPlain(paths, KeptTexts.NONE);
    }

    /**
     * Reads Markdown that belongs to no site, as {@link #readPlain(List)} does.
     *
     * @param texts what is kept of it
     */
    public static PlainMarkdown readPlain(List<Path> paths, KeptTexts texts) {
        return PlainMarkdown.read(paths, texts);
    }
}
