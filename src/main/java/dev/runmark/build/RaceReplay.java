package dev.runmark.build;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Replay;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs one example as it was run when it failed: one of the project's pages, or of Markdown that belongs to no site. */
public final class RaceReplay {

    private RaceReplay() {}

    /**
     * Runs it.
     *
     * @param path the file
     * @param line a line of the example
     * @param examples how the examples of Markdown are run that belongs to no site
     * @param port where it waits for a debugger, if it does
     * @return nothing if there is no example at the line
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Optional<Proofs> of(
            Path path, int line, String seed, Optional<Integer> port, SiteConfig.Examples examples, Options options)
            throws IOException, InterruptedException {
        List<MarkdownFile> files = ContentReader.readPlain(List.of(path)).files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        SiteConfig.Examples chosen = isInProject(path, options.source())
                ? ContentReader.read(options.source()).config().examples()
                : examples;
        return new Replay(files.get(0), line, seed, port).run(Build.settings(chosen, options));
    }

    private static boolean isInProject(Path path, Path project) throws IOException {
        Path content = project.resolve("content");
        return Files.isDirectory(content) && path.toRealPath().startsWith(content.toRealPath());
    }
}
