package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.site.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramViewTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void classesAreCopiedWithTheImportsThatWereFoundForThem() throws IOException, InterruptedException {
        assertThat(added("""
                ```java
                record Shop(ArrayDeque<Integer> guests) {}
                ```

                ```java
                record Shop(String name) {}
                ```

                ```java
                ArrayDeque<Integer> guests() { return new ArrayDeque<>(); }
                guests();
                ```
                """)).containsExactly("import java.util.ArrayDeque;\n\n", "", "");
    }

    /** What stands before the code of each example of a page where it can be copied. */
    private List<String> added(String text) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("p.md"), text);
        List<MarkdownFile> files = ContentReader.readPlain(List.of(page)).files();
        ProvingSettings settings = ProvingSettings.of(Duration.ofSeconds(20));
        return Prover.prove(files, settings, (done, total) -> {}).all().stream()
                .map(proof -> Optional.ofNullable(ProgramView.of(proof))
                        .map(ProgramView::before)
                        .orElse(""))
                .toList();
    }
}
