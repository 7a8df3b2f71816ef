package dev.runmark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Article;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteReaderTest {

    private static final String HEAD = """
            ---
            title: Executors
            description: What an executor takes, what it gives back, and when it has to be shut down.
            ---
            """;

    private static final String PAGE = "content/java/pools/executors.md";

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void aProject() throws IOException {
        write(PAGE, HEAD + "## What does submit return? {#submit .easy}\n\nA future.\n");
        write("content/java/pools/locks.md", HEAD.replace("Executors", "Locks") + "Prose.\n");
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/content"))) {
            return cases.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSameAsABuild(Path project) throws IOException {
        Site built = ContentReader.read(project);
        SiteReader reader = SiteReader.open(project, Optional.empty());
        List<String> drafts = reader.site()
                .pages()
                .filter(Page::draft)
                .map(page -> page.file().path())
                .toList();

        assertThat(reader.problems())
                .filteredOn(problem -> !drafts.contains(problem.location().path()))
                .containsAll(built.problems());
        if (drafts.isEmpty() && reader.site().articles().stream().noneMatch(Article::draft)) {
            assertThat(reader.problems()).isEqualTo(built.problems());
            assertThat(reader.site())
                    .usingRecursiveComparison()
                    .ignoringFields("problems")
                    .isEqualTo(built);
        }
    }

    @Test
    void atFirstOnlyFrontMatterIsRead() throws IOException {
        SiteReader reader = SiteReader.open(root, Optional.empty());
        Page skimmed = page(reader, "executors");

        assertThat(skimmed.title()).isEqualTo("Executors");
        assertThat(skimmed.questions()).isEmpty();
        assertThat(reader.whole(skimmed).questions()).extracting(Question::id).containsExactly("submit");
        reader.readAll();
        assertThat(page(reader, "executors").questions()).hasSize(1);
    }

    @Test
    void proseIsNobodyElsesMatter() throws IOException {
        SiteReader reader = read();
        Page before = page(reader, "executors");
        write(PAGE, HEAD + "New prose.\n\n## What does submit return? {#submit .easy}\n\nA `Future`.\n");

        SiteReader.Update update = reader.update(List.of(root.resolve(PAGE)));

        assertThat(update).isEqualTo(new SiteReader.Update(Set.of(PAGE), false));
        Page after = reader.whole(before);
        assertThat(after.file().checksum()).isNotEqualTo(before.file().checksum());
        assertThat(after).isEqualTo(page(reader, "executors"));
    }

    @Test
    void whatOthersShowIs() throws IOException {
        for (String text : List.of(
                HEAD.replace("title: Executors", "title: Pools"),
                HEAD + "## What does submit return? {#submit .hard}\n",
                HEAD + "## What does submit give? {#submit .easy}\n",
                HEAD + "## What does submit return? {#submit .easy}\n\n### More\n",
                HEAD + "## What does submit return? {#submit .easy}\n\n<a id=\"there\"></a>\n",
                HEAD.replace("---\n#", "examples: session\n---\n#"))) {
            SiteReader reader = read();
            write(PAGE, text);
            assertThat(reader.update(List.of(root.resolve(PAGE))).beyond())
                    .as(text)
                    .isTrue();
            aProject();
        }
    }

    @Test
    void filesComeAndGo() throws IOException {
        SiteReader reader = read();
        Path renamed = root.resolve("content/java/pools/pools.md");
        Files.move(root.resolve(PAGE), renamed);

        assertThat(reader.update(List.of(root.resolve(PAGE), renamed)).beyond()).isTrue();
        assertThat(reader.site().pages()).extracting(Page::slug).containsExactly("locks", "pools");

        Files.move(root.resolve("content/java/pools"), root.resolve("content/java/threads"));
        reader.update(List.of(root.resolve("content/java/pools"), root.resolve("content/java/threads")));
        assertThat(reader.site().pages())
                .extracting(Page::address)
                .containsExactly("java/threads/locks", "java/threads/pools");
    }

    @Test
    void whatEditorsLeaveForAMomentIsNothing() throws IOException {
        SiteReader reader = read();
        write("content/java/pools/.executors.md.swp", "");

        SiteReader.Update update = reader.update(
                List.of(root.resolve("content/java/pools/.executors.md.swp"), root.resolve("content/java/pools/4913")));

        assertThat(update.beyond()).isFalse();
        assertThat(update.texts()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadStaysAsItWas() throws IOException {
        SiteReader reader = read();
        for (String broken : List.of("---\ntitle: [\n---\nProse.\n", "---\ntitle: Executors\nProse.\n")) {
            write(PAGE, broken);
            reader.update(List.of(root.resolve(PAGE)));

            assertThat(page(reader, "executors").questions()).hasSize(1);
            assertThat(reader.problems()).filteredOn(Problem::isError).hasSize(1);
        }
        Files.write(root.resolve(PAGE), new byte[] {(byte) 0xff});
        reader.update(List.of(root.resolve(PAGE)));
        assertThat(page(reader, "executors").questions()).hasSize(1);
        assertThat(reader.problems()).extracting(Problem::rule).containsExactly(Rule.NOT_UTF_8);

        aProject();
        reader.update(List.of(root.resolve(PAGE)));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void brokenSettingsStayAsTheyWere() throws IOException {
        write("content/site.yaml", "title: Docs\n");
        SiteReader reader = read();
        Path config = root.resolve("content/site.yaml");
        Files.writeString(config, "title: Other\ntitel: x\n");
        reader.update(List.of(config));

        assertThat(reader.site().config().title()).isEqualTo("Docs");
        assertThat(reader.problems()).extracting(Problem::rule).containsExactly(Rule.UNKNOWN_KEY);

        Files.writeString(config, "title: Other\n");
        assertThat(reader.update(List.of(config)).beyond()).isTrue();
        assertThat(reader.site().config().title()).isEqualTo("Other");
    }

    private SiteReader read() throws IOException {
        SiteReader reader = SiteReader.open(root, Optional.empty());
        reader.readAll();
        return reader;
    }

    private static Page page(SiteReader reader, String slug) {
        return reader.site()
                .pages()
                .filter(page -> page.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
