package dev.runmark.content;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.folder.PlainFiles;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.FileNames;
import dev.runmark.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Markdown that belongs to no site, such as a {@code README.md}, and Java files in whose comments examples stand. Front
 * matter, if there is any, means nothing to Runmark, and none of the rules for sites apply.
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

    static PlainMarkdown read(List<Path> paths, KeptTexts texts) {
        PlainFiles found = PlainFiles.below(paths);
        List<FileReading<MarkdownFile>> readings = found.files().entrySet().parallelStream()
                .map(file ->
                        FileReading.of(file.getKey(), file.getValue(), source -> texts.handle(source, file.getValue())))
                .toList();
        return new PlainMarkdown(
                readings.stream()
                        .flatMap(reading -> reading.value().stream())
                        .filter(file -> paths.contains(file.file()) || concernsExamples(file))
                        .toList(),
                Stream.concat(
                                found.problems().stream(),
                                readings.stream().flatMap(reading -> reading.problems().stream()))
                        .sorted()
                        .toList());
    }

    /** Of most Java files nothing is to be said. */
    private static boolean concernsExamples(MarkdownFile file) {
        return !FileNames.isJava(file.path()) || file.concernsExamples();
    }
}
