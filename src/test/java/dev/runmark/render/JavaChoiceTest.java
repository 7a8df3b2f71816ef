package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.book.EpubCheck;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaChoiceTest {

    private static final String ONE = "```java\nrun();\n```\n";

    private final TinySite site;

    JavaChoiceTest(@TempDir Path root) {
        site = TinySite.in(root);
    }

    @Test
    void eachVersionThatPrintsSomethingElseIsNamedAndCanBeChosen() throws IOException {
        Document page = page(ONE, List.of(printing(17, "a"), printing(21, "a"), printing(25, "b")));
        assertThat(page.select(".output p").eachText())
                .containsExactly("Output, as recorded, on Java 17 and 21", "Output, as recorded, on Java 25");
        assertThat(page.select(".output").eachAttr("data-on")).containsExactly("17 21", "25");
        assertThat(page.select("samp").eachText()).containsExactly("a", "b");
        assertThat(page.select(".output pre").eachAttr("aria-label"))
                .containsExactly("Output of example 1 on Java 17 and 21", "Output of example 1 on Java 25");
        assertThat(page.select(".facts fieldset legend").text()).isEqualTo("on Java");
        assertThat(page.select("fieldset input").eachAttr("value")).containsExactly("17", "21", "25");
        assertThat(page.select("fieldset [checked]").eachAttr("value")).containsExactly("17");
        assertThat(page.select(".proof").text())
                .isEqualTo("✓ ran on Java 17, 21 and 25 · output recorded, not claimed · not the same on Java 25");
    }

    @Test
    void thereIsNothingToChooseWhereAllVersionsAreAlike() throws IOException {
        Document page = page(ONE, List.of(printing(17, "a"), printing(25, "a")));
        assertThat(page.select(".output p").text()).isEqualTo("Output, as recorded");
        assertNothingToChoose(page);
    }

    @Test
    void whatDiffersBetweenRunsOnOneVersionIsNoDifferenceBetweenVersions() throws IOException {
        Document page = page(ONE, List.of(printing(17, "a"), printing(17, "b"), printing(25, "b"), printing(25, "a")));
        assertThat(page.select(".output p").text()).isEqualTo("Output, as recorded");
        assertNothingToChoose(page);
    }

    @Test
    void whoPrintedALineIsNoDifference() throws IOException {
        Document page = page(ONE, List.of(by("main", 17), by("other", 25)));
        assertNothingToChoose(page);
    }

    @Test
    void theLinesOfTheJdkInATraceAreNoDifference() throws IOException {
        Document page = page(
                "```java throws=IOException\nrun();\n```\n",
                List.of(
                        throwing(17, "java.io.IOException: no\n\tat java.base/java.io.Reader.read(Reader.java:12)\n"),
                        throwing(25, "java.io.IOException: no\n\tat java.base/java.io.Reader.read(Reader.java:34)\n")));
        assertNothingToChoose(page);
    }

    @ParameterizedTest
    @CsvSource({
        "Task Example$$Lambda$1/0x…@c387f44 rejected, Task Example$$Lambda/0x…@659e0bfd rejected",
        "no [I@6d06d69c, no [I@5e91993f",
        "a.B$C@1b6d3586 [Terminated], a.B$C@4554617c [Terminated]",
    })
    void theIdentityOfAnObjectIsNoDifference(String old, String current) throws IOException {
        assertNothingToChoose(page(ONE, List.of(printing(17, old), printing(25, current))));
        assertNothingToChoose(page(
                "```java throws=IOException\nrun();\n```\n",
                List.of(
                        throwing(17, "java.io.IOException: " + old + "\n"),
                        throwing(25, "java.io.IOException: " + current + "\n"))));
    }

    @ParameterizedTest
    @CsvSource({"a@cafebabe.example, a@deadbeef.example", "x @ 1234, x @ 5678", "v1@17.0.1, v1@17.0.2"})
    void anAddressAndAVersionAreDifferences(String old, String current) throws IOException {
        assertThat(page(ONE, List.of(printing(17, old), printing(25, current))).select("fieldset"))
                .hasSize(1);
    }

    @Test
    void aTraceWithAnotherMessageIsShownForEachVersion() throws IOException {
        Document page = page(
                "```java throws=IOException\nrun();\n```\n",
                List.of(throwing(17, "java.io.IOException: no\n"), throwing(25, "java.io.IOException: not\n")));
        assertThat(page.select(".trace p").eachText())
                .containsExactly("Ends with an exception on Java 17", "Ends with an exception on Java 25");
        assertThat(page.select(".trace").eachAttr("data-on")).containsExactly("17", "25");
    }

    @Test
    void whatEachCompilerSaysStandsUnderTheLine() throws IOException {
        site.withPage("versions", "```java compile-error\nint _ = 1;\n```\n").proving(proof -> {
            Proof old = rejected(proof, "a keyword");
            return Proof.of(List.of(old, rejected(proof, "an underscore")), List.of(17, 25));
        });
        Elements refusals = site.html("java/topic/versions.html").select(".refusal");
        assertThat(refusals.eachAttr("data-on")).containsExactly("17", "25");
        assertThat(refusals.eachText()).containsExactly("^\nJava 17: a keyword", "^\nJava 25: an underscore");
    }

    @Test
    void whatIsForSomeVersionsOnlySaysSoWhereAnotherIsChosen() throws IOException {
        Document page = page(
                ONE + "\n```java jdk=21+\nrun();\n```\n\n```java jdk=21+\nrun();\n```\n",
                List.of(printing(17, "a"), printing(25, "a")),
                List.of(printing(25, "a")),
                List.of(printing(25, "a")));
        assertThat(page.select("figure").eachAttr("data-not")).containsExactly("17", "17");
        assertThat(page.select(".elsewhere").eachText())
                .containsExactly(
                        "Not tried on this Java: it is for Java 21+", "Not tried on this Java: it is for Java 21+");
        assertThat(page.select("fieldset [checked]").eachAttr("value"))
                .as("the version on which most of the page was tried")
                .containsExactly("25");
    }

    @Test
    void thePageHidesTheOtherVersionsBeforeItIsPainted() throws IOException {
        Document page = page(ONE, List.of(printing(17, "a"), printing(25, "b")));
        assertThat(page.head().select("style").html())
                .contains("html.js:not([data-java=\"25\"]) [data-on]:not([data-on~=\"17\"]){display:none}")
                .contains("html[data-java=\"25\"] [data-on]:not([data-on~=\"25\"]){display:none}")
                .startsWith("@media screen{");
    }

    @Test
    void theTwinsNameEachVersion() throws IOException {
        page(ONE, List.of(printing(17, "a"), printing(25, "b")));
        assertThat(site.text("java/topic/versions.md"))
                .contains("> Output, as recorded, on Java 17:  \n> a  \n> Output, as recorded, on Java 25:  \n> b\n");
        assertThat(site.text("java/topic/versions.json").replaceAll("\\s+", ""))
                .contains(
                        "\"output\":\"a\\n\",\"outputs\":[{\"java\":[17],\"output\":\"a\\n\"},{\"java\":[25],\"output\":\"b\\n\"}]");
    }

    @Test
    void theBookOfItsTopicIsWholeAndNamesEachVersion(@TempDir Path folder) throws Exception {
        site.with("content/java/topic/index.md", "---\ntitle: Topic\n---\n").withPage("another", "Text.\n");
        assertThat(page(ONE, List.of(printing(17, "a"), printing(25, "b"))).select("fieldset"))
                .hasSize(1);
        Path book = folder.resolve("topic.epub");
        Files.write(book, site.file("java/topic/topic.epub").content().bytes());
        assertThat(EpubCheck.findings(book)).isEmpty();
        assertThat(chapters(book))
                .contains("Output, as recorded, on Java 17", "Output, as recorded, on Java 25")
                .doesNotContain("fieldset", "@media screen");
    }

    private static String chapters(Path book) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(book)) {
            return Files.readString(files.getPath("book/chapter-1.xhtml"))
                    + Files.readString(files.getPath("book/chapter-2.xhtml"));
        }
    }

    private static void assertNothingToChoose(Document page) {
        assertThat(page.select("fieldset, [data-on], [data-not], .elsewhere, head style"))
                .isEmpty();
    }

    /** The page with examples that were run so. */
    @SafeVarargs
    private Document page(String text, List<Run>... runs) throws IOException {
        Deque<List<Run>> rest = new ArrayDeque<>();
        for (List<Run> own : runs) {
            rest.add(own);
        }
        site.withPage("versions", text).proving(proof -> {
            List<Run> own = rest.isEmpty() ? runs[0] : rest.remove();
            Verdict verdict = own.get(0).ending() instanceof Ending.Threw ? Verdict.PROVED : Verdict.RECORDED;
            return new Proof(proof.example(), verdict, "", List.of(), own, List.of());
        });
        return site.html("java/topic/versions.html");
    }

    private static Proof rejected(Proof proof, String message) {
        int line = proof.example().code().shown().get(0).line();
        CompilerMessage said = new CompilerMessage("key", message, line, 5, 1);
        return new Proof(proof.example(), Verdict.REJECTED, "", List.of(said), List.of(), List.of());
    }

    private static Run printing(int feature, String text) {
        return run(feature, new Ending.Exited(0), new Printed(Printed.Stream.OUT, text + "\n", "main", 0, List.of()));
    }

    private static Run by(String thread, int feature) {
        return run(feature, new Ending.Exited(0), new Printed(Printed.Stream.OUT, "a\n", thread, 0, List.of()));
    }

    private static Run throwing(int feature, String trace) {
        return run(feature, new Ending.Threw("java.io.IOException", "no", trace, List.of()));
    }

    private static Run run(int feature, Ending ending, Printed... printed) {
        Jdk jdk = new Jdk(Path.of("jdk"), feature, feature + ".0.1");
        return new Run(jdk, List.of(printed), Map.of(), ending, Duration.ZERO, false);
    }
}
