package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.TextListener;
import dev.runmark.text.Problem;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the examples of a site while it is read, so that no text is parsed again for them.
 *
 * <p>Thread-safe.
 */
public final class FoundExamples implements TextListener {

    private final UnaryOperator<SiteConfig.Examples> settings;
    private final Optional<FencedText.Opener> opener;
    private final Map<MarkdownFile, ExampleFinder.Found> byFile = new ConcurrentHashMap<>();
    private final Map<Path, String> sources = new ConcurrentSkipListMap<>();

    private FoundExamples(UnaryOperator<SiteConfig.Examples> settings, Optional<FencedText.Opener> opener) {
        this.settings = settings;
        this.opener = opener;
    }

    /** Nothing was read. */
    public static FoundExamples none() {
        return in(UnaryOperator.identity());
    }

    /**
     * Nothing was read.
     *
     * @param opener reads what is needed
     */
    public static FoundExamples by(FencedText.Opener opener) {
        return new FoundExamples(UnaryOperator.identity(), Optional.of(opener));
    }

    /**
     * Nothing was read yet.
     *
     * @param settings how examples are run, given what the site's configuration says of it
     */
    public static FoundExamples in(UnaryOperator<SiteConfig.Examples> settings) {
        return new FoundExamples(settings, Optional.empty());
    }

    @Override
    public void read(MarkdownFile file, FencedText text, SiteConfig config) {
        SiteConfig.Examples examples = settings.apply(config.examples());
        if (file.concernsExamples(examples.languages())) {
            ExampleFinder.Found found = ExampleFinder.in(file, text, examples);
            byFile.put(file, found);
            addSources(file, found);
            Stream.concat(examples.scope().setups().stream(), file.examples().setups().stream())
                    .map(setup -> examples.scope().folder().resolve(setup.file().text()))
                    .forEach(setup -> sources.putIfAbsent(setup, ""));
        }
    }

    /** The files that code is taken from, hidden or not. */
    private void addSources(MarkdownFile file, ExampleFinder.Found found) {
        Stream<Example> all =
                found.compositions().stream().map(Composition::blocks).flatMap(List::stream);
        Stream.concat(all, found.examples().stream())
                .map(example -> example.code().source())
                .filter(source -> !source.path().equals(file.path()))
                .forEach(source -> sources.put(file.root().resolve(source.path()), Sha256.hex(source.text())));
    }

    /**
     * The files beside those that were read from which something was taken, or would have been if they were there, each with
     * the hash of its text, which is empty where that is not known.
     */
    public Map<Path, String> sources() {
        return new TreeMap<>(sources);
    }

    /** What was found in a file, which is handed out once: it is not held any longer than it takes to prove it. */
    private Optional<ExampleFinder.Found> take(MarkdownFile file) {
        return file.examples().own().isNothing() ? Optional.ofNullable(byFile.remove(file)) : Optional.empty();
    }

    /** What is found in a file, by reading it unless that was done before. */
    ExampleFinder.Found find(MarkdownFile file, SiteConfig.Examples examples) {
        return take(file).orElseGet(() -> {
            try {
                return opener.isPresent()
                        ? ExampleFinder.in(file, opener.get().open(file), examples)
                        : ExampleFinder.in(file, examples);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The examples of some of the files that were read: each is {@link Verdict#NOT_PROVED}. */
    public Proofs skipped(List<MarkdownFile> files) {
        return skippedProofs(files.stream()
                .flatMap(file -> Optional.ofNullable(byFile.get(file)).stream())
                .toList());
    }

    /** What was found, as examples that nobody tried. */
    static Proofs skippedProofs(List<ExampleFinder.Found> all) {
        List<Proof> proofs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ExampleFinder.Found found : all) {
            problems.addAll(found.problems());
            found.examples().forEach(example -> proofs.add(Proof.untried(example, Verdict.NOT_PROVED)));
        }
        return Proofs.of(proofs, problems);
    }
}
