package dev.runmark.content;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.folder.PlainFiles;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.markdown.OutlineProblems;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Markdown that belongs to no site, such as a {@code README.md}: its front matter, if it has any, means nothing to
 * Runmark, and none of the rules for sites apply.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files in the order of their paths
 * @param problems what cannot be read, and what keeps code blocks from being read rightly, in reading order
 */
public record PlainMarkdown(List<MarkdownFile> files, List<Problem> problems) {

    public PlainMarkdown {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static PlainMarkdown read(List<Path> paths) {
        PlainFiles found = PlainFiles.below(paths);
        List<FileReading<MarkdownFile>> readings = found.files().entrySet().parallelStream()
                .map(file -> FileReading.of(file.getKey(), file.getValue(), source -> handle(source, file.getValue())))
                .toList();
        return new PlainMarkdown(
                readings.stream().flatMap(reading -> reading.value().stream()).toList(),
                Stream.concat(
                                found.problems().stream(),
                                readings.stream().flatMap(reading -> reading.problems().stream()))
                        .sorted()
                        .toList());
    }

    private static FileReading<MarkdownFile> handle(Source source, Path file) {
        MarkdownText text = MarkdownText.plain(source);
        return new FileReading<>(Optional.of(text.handle(file)), OutlineProblems.openFences(text));
    }
}
