package dev.runmark.build;

import dev.runmark.content.ContentReader;
import dev.runmark.content.KeptTexts;
import dev.runmark.content.PlainMarkdown;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.FileNames;
import dev.runmark.text.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a project that is no site, read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files Markdown, and Java in whose comments examples stand
 * @param examples how their examples are run: those of Java have the classes of their project
 * @param problems what is wrong with the configuration and with the files
 * @param uncompiled a Java file of each module whose classes cannot be found
 */
public record PlainReading(
        List<MarkdownFile> files, SiteConfig.Examples examples, List<Problem> problems, List<MarkdownFile> uncompiled) {

    public PlainReading {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        uncompiled = List.copyOf(uncompiled);
    }

    /** Reads the files of a project. */
    public static PlainReading of(PlainProject project) {
        return of(project, KeptTexts.NONE);
    }

    /** Reads the files of a project of whose texts some may be kept. */
    public static PlainReading of(PlainProject project, KeptTexts texts) {
        PlainMarkdown read = ContentReader.readPlain(project.places(), texts);
        OwnClasses classes = OwnClasses.of(read.files().stream()
                .filter(file -> FileNames.isJava(file.path()))
                .toList());
        boolean namesClasses = !project.examples().libraries().isEmpty();
        return new PlainReading(
                read.files(),
                project.examples().with(classes.libraries()),
                Stream.concat(project.problems().stream(), read.problems().stream())
                        .toList(),
                namesClasses ? List.of() : classes.uncompiled());
    }
}
