package dev.runmark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a text by what was known of it before is what a parser reads in it. */
class EditedTextTest {

    private static final Path FILE = Path.of("README.md");

    @Property(tries = 10000)
    void whatFollowsFromTheTextBeforeIsWhatIsRead(
            @ForAll("lines") List<String> above,
            @ForAll("lines") List<String> before,
            @ForAll("lines") List<String> now,
            @ForAll("lines") List<String> below) {
        read(text(above, before, below)).ifPresent(known -> {
            Source edited = source(text(above, now, below));
            EditedText.of(known, edited, FILE).ifPresent(text -> {
                KeptText read = read(edited.text()).orElseThrow(() -> new AssertionError(edited.text()));
                assertThat(text.file()).as(edited.text()).isEqualTo(read.file());
                assertThat(text.blocks()).as(edited.text()).isEqualTo(read.blocks());
            });
        });
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "",
                        "text",
                        "# One",
                        "## Two `code`",
                        "- item",
                        "  item",
                        "    item",
                        "\ttab",
                        "> quote",
                        "---",
                        "===",
                        "title: T",
                        "<!-- runmark",
                        "<!--",
                        "-->",
                        "<div>",
                        "</div>",
                        "[a]: b",
                        "[^1]: note",
                        ": defined",
                        "=== \"Tab\"",
                        "::: note",
                        "| a | b |",
                        "int i = 1;  // => 1",
                        "a `` b",
                        "```",
                        "```java",
                        "````java tab=\"A\"",
                        "~~~",
                        "  ```",
                        "    ```",
                        "> ```java",
                        "- ```java",
                        "\u000bodd",
                        "\ufdd0")
                .list()
                .ofMaxSize(4);
    }

    private static String text(List<String> above, List<String> code, List<String> below) {
        List<String> lines = new ArrayList<>(above);
        lines.add("```java");
        lines.addAll(code);
        lines.add("```");
        lines.addAll(below);
        return String.join("\n", lines);
    }

    private static Source source(String text) {
        return Source.of("README.md", text);
    }

    private static Optional<KeptText> read(String text) {
        FencedText read = FencedFile.plain(source(text));
        FileReading<MarkdownFile> handle = FencedFile.handle(read, FILE);
        return handle.problems().isEmpty()
                ? handle.value().map(file -> KeptText.of(read, file)).filter(KeptText::isWhole)
                : Optional.empty();
    }

    @Test
    void anExampleThatIsMendedNeedsNoParser() {
        String text = """
                # Sums

                ```java
                int a = 1;
                ```

                ## Usage

                > ```java
                > int b = 2;
                > ```
                """;

        KeptText edited = EditedText.of(
                        read(text).orElseThrow(), source(text.replace("int a = 1;", "\n\nint a = 3;")), FILE)
                .orElseThrow();

        assertThat(edited.fences())
                .extracting(fence -> fence.location() + " " + fence.text().strip())
                .containsExactly("README.md:3:1 int a = 3;", "README.md:11:3 int b = 2;");
        assertThat(edited.titlesAbove(edited.fences().get(1))).containsExactly("Sums", "Usage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text.\n\n```java\nint a;\n```\n\nOther text.\n",
                "Text.\n\n```java\nint b;\n```\n\nOther.\n",
                "Text.\n\n```java hide\nint a;\n```\n",
                "Text.\n\n```java\n```\nint a;\n```\n",
                "Text.\n\n```java\nint a;\n~~~\n```\n",
                "---\n\n```java\n---\n```\n",
            })
    void otherChangesNeedOne(String now) {
        String before = now.startsWith("-") ? "---\n\n```java\nint a;\n```\n" : "Text.\n\n```java\nint a;\n```\n";

        assertThat(read(before).flatMap(known -> EditedText.of(known, source(now), FILE)))
                .isEmpty();
    }
}
