package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOfExamplesTest {

    private static final String EXAMPLE = "```java files=\"a.csv, data/b.csv\"\nSystem.out.println();\n```\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsKeptOfAnExampleIsKeptOfItsFilesToo() throws IOException {
        write("a.csv", "1");
        write("data/b.csv", "2");
        String before = key();
        assertThat(key()).isEqualTo(before);

        write("data/b.csv", "3");

        assertThat(key()).isNotEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsNotTaken() throws IOException {
        write("a.csv", "x".repeat((1 << 20) + 1));
        write("data/b.csv", "2");

        assertThat(found().problems()).extracting(Problem::message).containsExactly("`a.csv` has more than 1 MiB");
    }

    @Test
    void aLinkThatLeadsAwayFromThePageIsNotFollowed() throws IOException {
        Path outside = Files.createTempFile("outside", ".csv");
        Files.createSymbolicLink(folder.resolve("a.csv"), outside);
        write("data/b.csv", "2");

        assertThat(found().problems())
                .extracting(Problem::message)
                .containsExactly("`a.csv` is not below the folder of the page");
    }

    private String key() throws IOException {
        Composition composition = found().compositions().get(0);
        Sha256 key = new Sha256();
        RunCache.add(composition, RunCache::anywhere, key);
        return key.hex();
    }

    private ExampleFinder.Found found() throws IOException {
        Path page = write("page.md", EXAMPLE);
        return ExampleFinder.in(ContentReader.readPlain(List.of(page)).files().get(0), SiteConfig.Examples.DEFAULT);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
