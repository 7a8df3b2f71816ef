package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.text.FileNotes;
import dev.runmark.text.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundExamplesTest {

    @Test
    void findsInAFileThatIsReadWhatIsFoundInItLater() throws IOException {
        FoundExamples examples = FoundExamples.none();
        Site site = ContentReader.read(Path.of("").toAbsolutePath(), examples, FileNotes.NONE);

        Proofs found = examples.skipped(site.files());

        Proofs later = Prover.skip(site.files(), site.config().examples());
        assertThat(found.all()).isNotEmpty().hasSameSizeAs(later.all());
        assertThat(found.all())
                .extracting(proof -> proof.example().fence())
                .containsExactlyElementsOf(later.all().stream()
                        .map(proof -> proof.example().fence())
                        .toList());
        assertThat(found.problems()).isEqualTo(later.problems());
    }

    @Test
    void knowsOfATextThatWasNotReadWhatIsFoundInItLater(@TempDir Path project) throws IOException {
        Path topic = Files.createDirectories(project.resolve("content/java/numbers"));
        Files.writeString(topic.resolve("sums.md"), page("") + "\n```java\nint more = 2;\n```\n");
        Map<String, byte[]> kept = new ConcurrentHashMap<>();
        FoundExamples first = FoundExamples.in(UnaryOperator.identity(), new Notes(kept));
        List<MarkdownFile> files =
                ContentReader.read(project, first, new Notes(kept)).files();
        FoundExamples second = FoundExamples.in(UnaryOperator.identity(), new Notes(kept));

        assertThat(second.knows(files.get(0), ContentReader.configOf(project))).isTrue();

        Proofs read = first.skipped(files);
        Proofs known = second.skipped(files);
        String path = files.get(0).path();
        assertThat(known.tried()).isEmpty();
        assertThat(known.isEmpty()).isFalse();
        assertThat(known.isUntried()).isTrue();
        assertThat(known.tallies()).isEqualTo(read.tallies());
        assertThat(known.fingerprint(path)).isEqualTo(read.fingerprint(path));
        assertThat(known.problems()).isEqualTo(read.problems());
        assertThat(places(known.all())).isEqualTo(places(read.all())).hasSize(2);
        assertThat(places(known.stream().toList())).isEqualTo(places(read.all()));
        assertThat(known.at(read.of(path).get(1).example().fence().location())).isPresent();
    }

    private static List<Location> places(Collection<Proof> proofs) {
        return proofs.stream().map(proof -> proof.example().fence().location()).toList();
    }

    /** Notes in memory, about texts that do not change. */
    private record Notes(Map<String, byte[]> kept) implements FileNotes {

        @Override
        public Optional<byte[]> find(String kind, Path file) {
            return Optional.ofNullable(kept.get(kind + " " + file));
        }

        @Override
        public void keep(String kind, Path file, Supplier<byte[]> note) {
            kept.put(kind + " " + file, note.get());
        }
    }

    @Test
    void aDraftHasNone(@TempDir Path project) throws IOException {
        Path topic = Files.createDirectories(project.resolve("content/java/numbers"));
        Files.writeString(topic.resolve("sums.md"), page("draft: true\n"));
        Files.writeString(topic.resolve("more.md"), page(""));
        FoundExamples examples = FoundExamples.none();

        List<MarkdownFile> files =
                ContentReader.read(project, examples, FileNotes.NONE).files();

        assertThat(examples.skipped(files).all())
                .extracting(proof -> proof.example().source().path())
                .containsExactly("content/java/numbers/more.md");
    }

    private static String page(String more) {
        return "---\ntitle: Sums\n" + more + "---\n\n```java\nint sum = 1;\n```\n";
    }
}
