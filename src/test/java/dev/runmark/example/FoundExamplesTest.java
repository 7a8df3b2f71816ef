package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundExamplesTest {

    @Test
    void findsInAFileThatIsReadWhatIsFoundInItLater() throws IOException {
        FoundExamples examples = FoundExamples.none();
        Site site = ContentReader.read(Path.of("").toAbsolutePath(), examples);

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
    void aDraftHasNone(@TempDir Path project) throws IOException {
        Path topic = Files.createDirectories(project.resolve("content/java/numbers"));
        Files.writeString(topic.resolve("sums.md"), page("draft: true\n"));
        Files.writeString(topic.resolve("more.md"), page(""));
        FoundExamples examples = FoundExamples.none();

        List<MarkdownFile> files = ContentReader.read(project, examples).files();

        assertThat(examples.skipped(files).all())
                .extracting(proof -> proof.example().source().path())
                .containsExactly("content/java/numbers/more.md");
    }

    private static String page(String more) {
        return "---\ntitle: Sums\n" + more + "---\n\n```java\nint sum = 1;\n```\n";
    }
}
