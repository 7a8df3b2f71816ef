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
     * Reads a file of no site.
     *
     * @param file where it is
     */
    public static FileReading<MarkdownFile> handle(Source source, Path file) {
        if (FileNames.isJava(source.path())) {
            JavaText text = JavaText.of(source);
            return new FileReading<>(Optional.of(text.handle(file)), text.problems());
        }
        MarkdownText text = MarkdownText.plain(source);
        List<Problem> problems = new ArrayList<>(OutlineProblems.openFences(text));
        problems.addAll(HtmlProblems.of(text));
        return new FileReading<>(Optional.of(text.handle(file)), problems);
    }
}
