package dev.runmark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Site;
import dev.runmark.text.KeptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptHeadsTest {

    private static final String TEXT = """
            ---
            title: Executors
            subtopic: Pools
            framework: Java
            frameworkSlug: java
            topic: Thread pools
            topicSlug: pools
            difficulty: hard
            order: 7
            description: What an executor takes, what it gives back, and when it has to be shut down — „neu“.
            updated: 2026-07-24
            related: [java/pools/locks, other]
            blog: why-pools
            navigation: false
            draft: true
            redirectFrom: [old/executors, older#submit]
            examples: session
            ---
            Prose.
            """;

    @TempDir
    private Path root = Path.of("");

    @TempDir
    private Path kept = Path.of("");

    private Path page = root;

    @BeforeEach
    void aProject() throws IOException {
        page = root.resolve("content/java/pools/executors.md");
        Files.createDirectories(root.resolve("content/java/pools"));
        Files.writeString(page, TEXT);
    }

    static Stream<Path> cases() throws IOException {
        return SiteReaderTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNextReaderSeesTheSame(Path project) throws IOException {
        Site skimmed = SiteReader.open(project, Optional.empty()).site();
        SiteReader first = SiteReader.open(project, Optional.of(kept));
        first.readAll();

        SiteReader next = SiteReader.open(project, Optional.of(kept));

        assertThat(next.site())
                .usingRecursiveComparison()
                // What git knows may come before or after.
                .ignoringFieldsMatchingRegexes(".*updated")
                .isEqualTo(skimmed);
        assertThat(next.problems()).isEqualTo(first.problems());
    }

    @Test
    void everythingThatFrontMatterSaysIsKept() throws IOException {
        Site skimmed = SiteReader.open(root, Optional.empty()).site();
        readOnce();
        replaceUnnoticed(TEXT.replace(": ", " :"));

        Site next = open().site();

        assertThat(next).usingRecursiveComparison().isEqualTo(skimmed);
        assertThat(next.pages().findFirst().orElseThrow().title()).isEqualTo("Executors");
    }

    @Test
    void whatIsReadLaterIsTheTruth() throws IOException {
        readOnce();
        replaceUnnoticed(TEXT.replace("Executors", "Schedules"));

        SiteReader next = open();
        next.readAll();

        assertThat(next.site().pages().findFirst().orElseThrow().title()).isEqualTo("Schedules");
        assertThat(open().site().pages().findFirst().orElseThrow().title()).isEqualTo("Schedules");
    }

    @Test
    void aFileOfAnotherSizeOrTimeIsReadAgain() throws IOException {
        readOnce();
        FileTime before = Files.getLastModifiedTime(page);
        Files.writeString(page, TEXT.replace("Executors", "Pools"));
        Files.setLastModifiedTime(page, before);
        assertThat(open().site().pages().findFirst().orElseThrow().title()).isEqualTo("Pools");

        Files.writeString(page, TEXT.replace("Executors", "Executers"));
        Files.setLastModifiedTime(page, FileTime.from(before.toInstant().plusMillis(1)));
        assertThat(open().site().pages().findFirst().orElseThrow().title()).isEqualTo("Executers");
    }

    @Test
    void whatChangesBetweenFindingAndReadingIsReadAgain() throws IOException {
        SiteReader reader = open();
        Files.writeString(page, TEXT.replace("Executors", "Pools"));
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().plusSeconds(2)));
        reader.readAll();
        Files.writeString(page, TEXT.replace("Executors", "Locks"));
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().plusSeconds(4)));

        assertThat(open().site().pages().findFirst().orElseThrow().title()).isEqualTo("Locks");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 40, 300})
    void whatAnotherVersionKeptIsPassedOver(int bytes) throws IOException {
        readOnce();
        List<Path> files = keptFiles();
        assertThat(files).hasSize(1);
        String name = files.get(0).getFileName().toString();
        KeptFiles all = KeptFiles.in(kept, Long.MAX_VALUE);
        byte[] whole = all.find(name).orElseThrow();
        byte[] cut = new byte[bytes];
        System.arraycopy(whole, 0, cut, 0, bytes);
        all.keep(name, cut);

        assertThat(open().site().pages().findFirst().orElseThrow().title()).isEqualTo("Executors");

        whole[3]++;
        all.keep(name, whole);
        replaceUnnoticed(TEXT.replace("Executors", "Executers"));
        assertThat(open().site().pages().findFirst().orElseThrow().title()).isEqualTo("Executers");
    }

    @Test
    void withoutAFolderNothingIsKept() throws IOException {
        SiteReader.open(root, Optional.empty()).readAll();

        assertThat(keptFiles()).isEmpty();
    }

    private SiteReader open() throws IOException {
        return SiteReader.open(root, Optional.of(kept));
    }

    private void readOnce() throws IOException {
        open().readAll();
    }

    /** Nobody does this; it shows what is looked at. */
    private void replaceUnnoticed(String text) throws IOException {
        FileTime before = Files.getLastModifiedTime(page);
        long size = Files.size(page);
        Files.writeString(page, text);
        Files.setLastModifiedTime(page, before);
        assertThat(Files.size(page)).isEqualTo(size);
    }

    private List<Path> keptFiles() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> !file.endsWith("key") && !file.endsWith("room"))
                    .toList();
        }
    }
}
