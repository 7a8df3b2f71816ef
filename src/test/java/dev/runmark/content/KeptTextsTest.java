package dev.runmark.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTextsTest {

    private static final String README = """
            # Sums

            ```java
            int sum = 1 + 1;  // => 2
            ```

            ## Usage

            > ```java ignore="needs a server"
            > connect();
            > ```
            """;

    private final Path folder;
    private final Path file;
    private final List<String> unknown = new ArrayList<>();

    KeptTextsTest(@TempDir Path temp) {
        folder = temp.resolve("kept");
        file = temp.resolve("README.md");
    }

    private KeptTexts texts(String code) {
        return KeptTexts.in(Optional.of(folder), code, source -> unknown.add(source.path()));
    }

    private MarkdownFile read(KeptTexts texts, String path) throws IOException {
        return texts.handle(Source.read(path, file), file).value().orElseThrow();
    }

    @Test
    void whatIsKeptOfOurPagesIsWhatIsReadOfThem() throws IOException {
        int kept = 0;
        for (Path page : pages()) {
            Source source = Source.read("page.md", page);
            Optional<MarkdownFile> first = texts("").handle(source, page).value();
            int unknownBefore = unknown.size();
            Optional<MarkdownFile> second = texts("").handle(source, page).value();

            assertThat(second).as("%s", page).isEqualTo(first);
            FencedText known = texts("").open(second.orElseThrow());
            FencedText read = FencedFile.open(second.orElseThrow());
            assertThat(known.source().text()).isEqualTo(read.source().text());
            assertThat(known.fences()).as("%s", page).isEqualTo(read.fences());
            for (Fence fence : read.fences()) {
                assertThat(known.titlesAbove(fence)).as("%s", page).isEqualTo(read.titlesAbove(fence));
            }
            kept += unknown.size() == unknownBefore ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(100);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String root : List.of("content", "src/test/resources/plain", "src/test/resources/adopt", "README.md")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(page -> page.toString().endsWith(".md"))
                        .filter(KeptTextsTest::isReadable)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    private static boolean isReadable(Path page) {
        try {
            FencedFile.plain(Source.read("page.md", page));
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Test
    void anUnchangedTextIsKnownUnderWhateverNameItHas() throws IOException {
        Files.writeString(file, README);
        read(texts(""), "README.md");
        MarkdownFile again = read(texts(""), "docs/sums.md");

        assertThat(unknown).containsExactly("README.md");
        assertThat(texts("").open(again).fences())
                .extracting(fence -> fence.location().toString())
                .containsExactly("docs/sums.md:3:1", "docs/sums.md:9:3");
    }

    @Test
    void aChangedTextIsNotKnownNorAnyToAnotherBuild() throws IOException {
        Files.writeString(file, README);
        read(texts("one"), "README.md");
        read(texts("other"), "README.md");
        Files.writeString(file, README.replace("=> 2", "=> 3"));
        MarkdownFile changed = read(texts("one"), "README.md");

        assertThat(unknown).hasSize(3);
        assertThat(texts("one").open(changed).fences().get(0).text()).contains("=> 3");
    }

    @Test
    void whatIsWrongIsReportedEachTime() throws IOException {
        Files.writeString(file, "```java\nint a = 1;\n");

        for (int i = 0; i < 2; i++) {
            assertThat(texts("").handle(Source.read("README.md", file), file).problems())
                    .hasSize(1);
        }
        assertThat(unknown).hasSize(2);
    }

    @Test
    void aPageThatSaysMoreOfItsExamplesThanTheirModeIsReadAgain() throws IOException {
        Files.writeString(file, "---\nexamples:\n  mode: session\n---\n" + README);
        assertThat(read(texts(""), "a.md")).isEqualTo(read(texts(""), "a.md"));
        assertThat(read(texts(""), "a.md").examples().mode())
                .contains(ExampleMode.of("session").orElseThrow());
        assertThat(unknown).hasSize(1);

        Files.writeString(file, "---\nexamples:\n  timeout: 3s\n---\n" + README);
        assertThat(read(texts(""), "a.md").examples().timeout()).isPresent();
        assertThat(read(texts(""), "a.md").examples().timeout()).isPresent();
        assertThat(unknown).hasSize(3);
    }

    @Test
    void aFileThatChangesWhileItIsUsedIsNoticed() throws IOException {
        Files.writeString(file, README);
        MarkdownFile read = read(texts(""), "README.md");
        Files.writeString(file, README + "\nMore.\n");

        assertThatThrownBy(() -> texts("").open(read))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
    }
}
