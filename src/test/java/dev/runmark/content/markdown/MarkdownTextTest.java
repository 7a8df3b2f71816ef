package dev.runmark.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.runmark.content.Project;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Page;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTextTest {

    private static final String HEAD = "---\ntitle: A\n---\n";

    private static MarkdownText text(String text) {
        return MarkdownText.of(Source.of("a.md", text));
    }

    private static Location at(int line, int column) {
        return new Location("a.md", line, column);
    }

    /** Every line of every fence must stand in the file where it says. */
    private static List<Fence> fences(String markdown) {
        MarkdownText text = text(markdown);
        List<Fence> fences = text.fences();
        for (Fence fence : fences) {
            for (FenceLine line : fence.lines()) {
                String inFile = text.source().line(line.line());
                assertThat(inFile.substring(Math.min(line.column() - 1, inFile.length())))
                        .as("line %d, column %d", line.line(), line.column())
                        .isEqualTo(line.text());
            }
        }
        return fences;
    }

    @Test
    void aFenceKnowsItsPlaces() {
        Fence fence = fences(HEAD + "Text.\n\n```java no-run title=\"x\"\nint a;\n  int b;\n\nint c;\n```\n")
                .get(0);

        assertThat(fence.language()).isEqualTo("java");
        assertThat(fence.info()).isEqualTo("java no-run title=\"x\"");
        assertThat(fence.location()).isEqualTo(at(6, 1));
        assertThat(fence.infoLocation()).isEqualTo(at(6, 4));
        assertThat(fence.text()).isEqualTo("int a;\n  int b;\n\nint c;\n");
        assertThat(fence.lines()).extracting(FenceLine::line).containsExactly(7, 8, 9, 10);
    }

    @Test
    void fencesInListsAndQuotesKnowTheirColumns() {
        List<Fence> fences = fences("""
                - item

                  ```java
                  int a;

                    int b;
                  ```
                  > quoted
                  > ~~~ java
                  > int c;
                  >
                  >  int d;
                  > ~~~

                1. > - ```java
                   >   int e;
                   >   ```
                """);

        assertThat(fences)
                .extracting(Fence::text)
                .containsExactly("int a;\n\n  int b;\n", "int c;\n\n int d;\n", "int e;\n");
        assertThat(fences).extracting(Fence::location).containsExactly(at(3, 3), at(9, 5), at(15, 8));
        assertThat(fences.get(0).lines())
                .extracting(FenceLine::line, FenceLine::column)
                .containsExactly(tuple(4, 3), tuple(5, 1), tuple(6, 3));
        assertThat(fences.get(1).infoLocation()).isEqualTo(at(9, 9));
        assertThat(fences.get(2).lines()).extracting(FenceLine::column).containsExactly(8);
    }

    @Test
    void anIndentedFenceGivesItsIndentationUp() {
        Fence fence =
                fences("  ```java\n  int a;\n int b;\n    int c;\n  ```\n").get(0);

        assertThat(fence.text()).isEqualTo("int a;\nint b;\n  int c;\n");
        assertThat(fence.location()).isEqualTo(at(1, 3));
        assertThat(fence.lines()).extracting(FenceLine::column).containsExactly(3, 2, 3);
    }

    @Test
    void longerTildeEmptyAndUnclosedFencesAreFences() {
        List<Fence> fences = fences("````java\n```\n````\n\n~~~~\n~~~\n~~~~~\n\n```java\n```\n\n```\nto the end");

        assertThat(fences).extracting(Fence::language).containsExactly("java", "", "java", "");
        assertThat(fences).extracting(Fence::text).containsExactly("```\n", "~~~\n", "", "to the end\n");
        assertThat(fences.get(1).infoLocation()).isEqualTo(at(5, 5));
    }

    @Test
    void onlyBlankLinesMayStandBetweenABlockAndTheOneThatFollowsIt() {
        List<Fence> fences = fences("""
                ```java
                ```
                ```output
                ```

                ```output
                ```

                Text.

                ```output
                ```

                - ```java
                  ```

                  ```output
                  ```
                """);

        assertThat(fences).extracting(Fence::follows).containsExactly(false, true, true, false, false, true);
    }

    @Test
    void answersInABlockScalarKeepTheirPlaces() {
        MarkdownText text = text("""
                ---
                title: A
                questions:
                  - id: one
                    q: One?
                    difficulty: easy
                    a: |
                      First.

                      - item
                        ```java
                        int x = 1;

                          int y = 2;
                        ```
                  - id: two
                    q: Two?
                    difficulty: hard
                    a: |2-
                        ```java
                      int z;
                      ```
                ---

                ```java
                int body;
                ```
                """);

        assertThat(text.fences())
                .extracting(Fence::text)
                .containsExactly("int body;\n", "int x = 1;\n\n  int y = 2;\n", "int z;\n");
        assertThat(text.fences().get(1).location()).isEqualTo(at(11, 9));
        assertThat(text.fences().get(1).lines())
                .extracting(FenceLine::line, FenceLine::column)
                .startsWith(tuple(12, 9))
                .endsWith(tuple(14, 9));
        assertThat(text.locationOf(text.answers().get(0).getFirstChild())).isEqualTo(at(8, 7));
        assertThat(text.answerSources().get(1)).isEqualTo("```java\nint z;\n```");
    }

    @Test
    void aPlainOrQuotedAnswerKeepsItsPlaceToo() {
        MarkdownText text = text("""
                ---
                questions:
                  - {id: one, q: One?, difficulty: easy, a: See **this**}
                  - id: two
                    q: Two?
                    difficulty: easy
                    a: "See *that*"
                ---
                """);

        assertThat(text.locationOf(text.answers().get(0).getFirstChild())).isEqualTo(at(3, 45));
        assertThat(text.locationOf(text.answers().get(1).getFirstChild())).isEqualTo(at(7, 9));
    }

    @Test
    void afterEscapesAndFoldingOnlyTheStartIsKnown() {
        MarkdownText text = text("""
                ---
                questions:
                  - {id: one, q: One?, difficulty: easy, a: "One\\n\\n```java\\nint x;\\n```"}
                ---
                """);

        Fence fence = text.fences().get(0);
        assertThat(fence.text()).isEqualTo("int x;\n");
        assertThat(fence.location()).isEqualTo(at(3, 45));
        assertThat(fence.lines()).containsExactly(new FenceLine("int x;", 3, 45));
    }

    @Test
    void anAnswerRunsToTheNextHeadingOfLevelTwo() {
        MarkdownText text = text(HEAD + """
                Intro.

                ## One? {.easy}

                First.

                ### Part

                Still first.

                ## Section

                No answer.

                ## Two? {#two .hard}

                Second.
                """);

        assertThat(text.answers()).isEmpty();
        assertThat(text.answerSources()).containsExactly("First.\n\n### Part\n\nStill first.", "Second.");
    }

    @Test
    void headingsHaveTheAnchorsThatTheSiteKnows() {
        MarkdownText text = text("## Same\n\n## Same {#given}\n\n## Same\n\n## Given\n\n> ### Same\n");

        assertThat(text.headings().map(com.vladsch.flexmark.ast.Heading::getAnchorRefId))
                .containsExactly("same", "given", "same-1", "given-1", "same-2");
    }

    @Test
    void attributesAreNoPartOfAHeadingsText() {
        MarkdownText text = text("## `a_b` *and* more {#x .easy} ##\n\nSetext {#y}\n===\n");

        assertThat(text.headings().map(Nodes::plainText)).containsExactly("a_b and more", "Setext");
        assertThat(text.headings().map(com.vladsch.flexmark.ast.Heading::getAnchorRefId))
                .containsExactly("x", "y");
    }

    @Test
    void aHeadingIsPlainText() {
        MarkdownText text = text("""
                ## `a\\*b` [link *text*](#x) \\*star\\* &amp; ![alt](x.png) ~~gone~~ https://x.org <https://y.org>

                ## Is `List<String>` a <b>type</b>?
                """);

        assertThat(text.headings().map(Nodes::plainText))
                .containsExactly(
                        "a\\*b link text *star* & alt gone https://x.org https://y.org", "Is List<String> a type?");
    }

    @Test
    void aFileIsOpenedAgainAsItWasRead(@TempDir Path folder) throws IOException {
        Page page =
                new Project(folder).withPage("a", "", "```java\nint x;\n```\n").page("a");

        MarkdownText text = MarkdownText.open(page.file());
        assertThat(text.fences()).hasSize(page.file().javaFences());
        assertThat(text.source().path()).isEqualTo("content/java/concurrency/a.md");
    }

    @Test
    void aFileThatChangedMeanwhileIsRefused(@TempDir Path folder) throws IOException {
        Page page = new Project(folder).withPage("a", "", "").page("a");
        Files.writeString(page.file().file(), "something else");

        assertThatThrownBy(() -> MarkdownText.open(page.file()))
                .isInstanceOf(IOException.class)
                .hasMessage("content/java/concurrency/a.md changed while Runmark was at work; start again");
    }
}
