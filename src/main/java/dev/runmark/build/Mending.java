package dev.runmark.build;

import dev.runmark.example.judge.Fixes;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.terminal.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to write into pages that say what their examples do not do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param proofs what became of the examples when they were proved first
 * @param fixes what to change; what only one of two provings says is not among it
 */
public record Mending(Proofs proofs, Fixes fixes) {

    /**
     * Proves examples, and those once more of which something is to be changed.
     *
     * @param files what is to be mended
     * @param examples how their examples are run
     * @param options the cache among them is left aside: the second proving would confirm nothing if it read what the
     *     first one saw
     * @param wanted what is to be changed by some proofs
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Mending of(
            List<MarkdownFile> files,
            SiteConfig.Examples examples,
            Options options,
            Function<Proofs, Fixes> wanted,
            Progress progress)
            throws IOException, InterruptedException {
        try {
            Options fresh = options.withoutCache();
            Proofs proofs = Build.prove(files, examples, fresh, progress);
            Fixes fixes = wanted.apply(proofs);
            Set<String> touched =
                    fixes.edits().stream().map(edit -> edit.location().path()).collect(Collectors.toSet());
            List<MarkdownFile> again =
                    files.stream().filter(file -> touched.contains(file.path())).toList();
            return new Mending(
                    proofs,
                    again.isEmpty()
                            ? fixes
                            : fixes.confirmedBy(wanted.apply(Build.prove(again, examples, fresh, progress))));
        } finally {
            progress.end();
        }
    }
}
