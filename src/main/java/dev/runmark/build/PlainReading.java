package dev.runmark.build;

import dev.runmark.content.ContentReader;
import dev.runmark.content.PlainMarkdown;
import dev.runmark.site.FileNames;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
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
 */
public record PlainReading(List<MarkdownFile> files, SiteConfig.Examples examples, List<Problem> problems) {

    public PlainReading {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Reads the files of a project. */
    public static PlainReading of(PlainProject project) {
        PlainMarkdown read = ContentReader.readPlain(project.places());
        OwnClasses classes = OwnClasses.of(read.files().stream()
                .filter(file -> FileNames.isJava(file.path()))
                .toList());
        SiteConfig.Examples examples = project.examples().with(classes.libraries());
        boolean knowsOther = !project.examples().libraries().isEmpty();
        return new PlainReading(
                read.files(),
                examples,
                Stream.of(project.problems(), read.problems(), knowsOther ? List.<Problem>of() : classes.problems())
                        .flatMap(List::stream)
                        .toList());
    }
}
