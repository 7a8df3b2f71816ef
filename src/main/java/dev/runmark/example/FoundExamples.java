package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Untried;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.TextListener;
import dev.runmark.text.FileNotes;
import dev.runmark.text.Problem;
import dev.runmark.text.RecordFormat;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final String KIND = "examples";
    private static final RecordFormat<Note> FORMAT = RecordFormat.of(Note.class);

    private final boolean proved;
    private final UnaryOperator<SiteConfig.Examples> settings;
    private final FileNotes notes;
    private final Optional<FencedText.Opener> opener;
    private final Map<MarkdownFile, ExampleFinder.Found> byFile = new ConcurrentHashMap<>();
    private final Map<MarkdownFile, Unheld> unheld = new ConcurrentHashMap<>();
    private final Map<Path, String> sources = new ConcurrentSkipListMap<>();

    private FoundExamples(
            boolean proved,
            UnaryOperator<SiteConfig.Examples> settings,
            FileNotes notes,
            Optional<FencedText.Opener> opener) {
        this.proved = proved;
        this.settings = settings;
        this.notes = notes;
        this.opener = opener;
    }

    /**
     * What is noted of a text.
     *
     * @param number how many examples it has
     * @param counted how many of them count where nobody tries them
     * @param problems what is wrong with their words
     * @param sources the files beside it that something was taken from, with the hashes of their texts
     */
    private record Note(int number, int counted, List<Problem> problems, Map<Path, String> sources) {

        private static Note of(ExampleFinder.Found found, Map<Path, String> sources) {
            long counted = found.examples().stream()
                    .map(FoundExamples::untried)
                    .filter(Proof::counts)
                    .count();
            return new Note(found.examples().size(), (int) counted, found.problems(), sources);
        }
    }

    /** A text that was not read, since what is noted of it still holds, or of which nothing more is needed soon. */
    private record Unheld(Note note, SiteConfig.Examples examples) {}

    /** Nothing was read. */
    public static FoundExamples none() {
        return in(UnaryOperator.identity(), FileNotes.NONE);
    }

    /**
     * Nothing was read.
     *
     * @param opener reads what is needed
     */
    public static FoundExamples by(FencedText.Opener opener) {
        return new FoundExamples(/* proved= */ true, UnaryOperator.identity(), FileNotes.NONE, Optional.of(opener));
    }

    /**
     * Nothing was read yet.
     *
     * @param settings how examples are run, given what the site's configuration says of it
     * @param notes what is known of texts that need not be read, and takes what is found in others
     */
    public static FoundExamples in(UnaryOperator<SiteConfig.Examples> settings, FileNotes notes) {
        return new FoundExamples(/* proved= */ true, settings, notes, Optional.empty());
    }

    /**
     * Nothing was read yet, and nobody will try the examples: they are counted, and found again where a page shows them.
     *
     * @param notes what is known of texts that need not be read, and takes what is found in others
     */
    public static FoundExamples counted(FileNotes notes) {
        return new FoundExamples(/* proved= */ false, UnaryOperator.identity(), notes, Optional.empty());
    }

    @Override
    public void read(MarkdownFile file, FencedText text, SiteConfig config) {
        SiteConfig.Examples examples = settings.apply(config.examples());
        if (file.concernsExamples(examples.languages())) {
            ExampleFinder.Found found = ExampleFinder.in(file, text, examples);
            Map<Path, String> own = sources(file, found);
            addSources(file, examples, own);
            Note note = Note.of(found, own);
            if (proved) {
                byFile.put(file, found);
            } else {
                unheld.put(file, new Unheld(note, examples));
            }
            // What is missing may come, and nobody looks where it was.
            if (found.problems().stream().noneMatch(Problem::isError)) {
                notes.keep(KIND, file.file(), () -> FORMAT.bytes(note));
            }
        }
    }

    @Override
    public boolean knows(MarkdownFile file, SiteConfig config) {
        SiteConfig.Examples examples = settings.apply(config.examples());
        if (!file.concernsExamples(examples.languages())) {
            return true;
        }
        Optional<Note> note = notes.find(KIND, file.file()).flatMap(FORMAT::read);
        note.ifPresent(known -> {
            unheld.put(file, new Unheld(known, examples));
            addSources(file, examples, known.sources());
        });
        return note.isPresent();
    }

    /** The files that code is taken from, hidden or not. */
    private static Map<Path, String> sources(MarkdownFile file, ExampleFinder.Found found) {
        Map<Path, String> own = new TreeMap<>();
        Stream<Example> all =
                found.compositions().stream().map(Composition::blocks).flatMap(List::stream);
        Stream.concat(all, found.examples().stream())
                .map(example -> example.code().source())
                .filter(source -> !source.path().equals(file.path()))
                .forEach(source -> own.put(file.root().resolve(source.path()), Sha256.hex(source.text())));
        return own;
    }

    private void addSources(MarkdownFile file, SiteConfig.Examples examples, Map<Path, String> own) {
        sources.putAll(own);
        Stream.concat(examples.scope().setups().stream(), file.examples().setups().stream())
                .map(setup -> examples.scope().folder().resolve(setup.file().text()))
                .forEach(setup -> sources.putIfAbsent(setup, ""));
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
        Map<String, Untried> later = new HashMap<>();
        List<Problem> noted = new ArrayList<>();
        files.forEach(file -> Optional.ofNullable(unheld.get(file)).ifPresent(known -> {
            Note note = known.note();
            later.put(
                    file.path(),
                    new Untried(note.number(), note.counted(), text -> untried(file, text, known.examples())));
            noted.addAll(note.problems());
        }));
        List<ExampleFinder.Found> read = files.stream()
                .flatMap(file -> Optional.ofNullable(byFile.get(file)).stream())
                .toList();
        return skippedProofs(read, noted).and(later);
    }

    private static List<Proof> untried(MarkdownFile file, Optional<FencedText> text, SiteConfig.Examples examples) {
        try {
            ExampleFinder.Found found =
                    text.isPresent() ? ExampleFinder.in(file, text.get(), examples) : ExampleFinder.in(file, examples);
            return found.examples().stream().map(FoundExamples::untried).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proof untried(Example example) {
        return Proof.untried(example, Verdict.NOT_PROVED);
    }

    /** What was found, as examples that nobody tried. */
    static Proofs skippedProofs(List<ExampleFinder.Found> all) {
        return skippedProofs(all, List.of());
    }

    private static Proofs skippedProofs(List<ExampleFinder.Found> all, List<Problem> noted) {
        List<Proof> proofs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(noted);
        for (ExampleFinder.Found found : all) {
            problems.addAll(found.problems());
            found.examples().forEach(example -> proofs.add(untried(example)));
        }
        return Proofs.of(proofs, problems);
    }
}
