package dev.runmark.example;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.TextListener;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the examples of a site while it is read, and proves none.
 *
 * <p>Thread-safe.
 */
public final class SkippedExamples implements TextListener {

    private final Map<String, ExampleFinder.Found> byPath = new ConcurrentHashMap<>();

    @Override
    public void read(MarkdownFile file, FencedText text, SiteConfig config) {
        if (file.concernsExamples(config.examples().languages())) {
            byPath.put(file.path(), ExampleFinder.in(file, text, config.examples()));
        }
    }

    /** The examples of some of the files that were read: each is {@link Verdict#NOT_PROVED}. */
    public Proofs of(List<MarkdownFile> files) {
        return proofs(files.stream()
                .flatMap(file -> Optional.ofNullable(byPath.get(file.path())).stream())
                .toList());
    }

    /** What was found, as examples that nobody tried. */
    static Proofs proofs(List<ExampleFinder.Found> all) {
        List<Proof> proofs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ExampleFinder.Found found : all) {
            problems.addAll(found.problems());
            found.examples().forEach(example -> proofs.add(Proof.untried(example, Verdict.NOT_PROVED)));
        }
        return Proofs.of(proofs, problems);
    }
}
