package dev.runmark.content.javadoc;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.markdown.HtmlProblems;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.markdown.OutlineProblems;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.FileNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files in which examples stand: Markdown, and Java with its documentation comments. */
public final class FencedFile {

    private FencedFile() {}

    /**
     * Reads a file again that is known.
     *
     * @throws IOException if it cannot be read, or if it changed since it was first read
     */
    public static FencedText open(MarkdownFile file) throws IOException {
        return FileNames.isJava(file.path()) ? JavaText.of(file.source()) : MarkdownText.open(file);
    }

    /** A text that belongs to no site. */
    public static FencedText plain(Source source) {
        return FileNames.isJava(source.path()) ? JavaText.of(source) : MarkdownText.plain(source);
    }

    /**
     * What is known of a file of no site.
     *
     * @param text what {@link #plain} made of it
     * @param file where it is
     */
    public static FileReading<MarkdownFile> handle(FencedText text, Path file) {
        if (text instanceof JavaText java) {
            return new FileReading<>(Optional.of(java.handle(file)), java.problems());
        }
        MarkdownText markdown = (MarkdownText) text;
        List<Problem> problems = new ArrayList<>(OutlineProblems.openFences(markdown));
        problems.addAll(HtmlProblems.of(markdown));
        return new FileReading<>(Optional.of(markdown.handle(file)), problems);
    }
}
