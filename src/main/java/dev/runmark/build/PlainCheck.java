package dev.runmark.build;

import dev.runmark.content.KeptTexts;
import dev.runmark.example.FoundExamples;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.terminal.Progress;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of checking Markdown that belongs to no site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files what was read
 * @param proofs what was proved
 * @param problems everything found wrong, in reading order; that an example does not compile is a warning
 * @param obstacles why examples do not compile
 */
public record PlainCheck(List<MarkdownFile> files, Proofs proofs, List<Problem> problems, Obstacles obstacles) {

    public PlainCheck {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Reads files and folders and proves their examples.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static PlainCheck of(PlainProject project, Options options, Progress progress)
            throws IOException, InterruptedException {
        return of(project, Shard.WHOLE, options, progress);
    }

    /**
     * Reads files and folders and proves the examples of a part of them.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static PlainCheck of(PlainProject project, Shard shard, Options options, Progress progress)
            throws IOException, InterruptedException {
        try {
            KeptTexts texts =
                    options.examples() == Options.Examples.PROVE ? project.texts(options.cache()) : KeptTexts.NONE;
            PlainReading read = PlainReading.of(project, texts);
            List<MarkdownFile> files = shard.files(read.files());
            Proofs proofs = Build.prove(files, FoundExamples.by(texts), read.examples(), options, progress);
            List<Problem> problems = Stream.of(
                            read.problems(), proofs.problems(), OwnClasses.missing(read.uncompiled(), proofs))
                    .flatMap(List::stream)
                    .flatMap(problem -> PlainRules.reported(problem).stream())
                    .sorted()
                    .toList();
            return new PlainCheck(files, proofs, problems, Obstacles.of(proofs));
        } finally {
            progress.end();
        }
    }
}
