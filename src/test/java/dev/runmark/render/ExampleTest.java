package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {

    /** The line of the page at which its body begins. */
    private static final int BODY = 7;

    private final TinySite site;

    ExampleTest(@TempDir Path root) {
        site = TinySite.in(root);
    }

    @Test
    void aClaimIsSetAsTheOutputOfItsLineAndNotToldTwice() throws IOException {
        page("```java\nprintln(1 < 2); // => true -- of course\n```\n");
        proved(ran(at(BODY + 1, "true\n")));
        Element example = example();
        assertThat(example.className()).isEqualTo("example proved");
        assertThat(example.select(".claim").outerHtml())
                .isEqualTo("<span class=\"claim\"><i>// =&gt; </i><b>true</b></span>");
        assertThat(example.select(".why").text()).isEqualTo("-- of course");
        assertThat(example.expectFirst("code").wholeText()).isEqualTo("println(1 < 2); // => true -- of course\n");
        assertThat(example.select(".output")).isEmpty();
        assertThat(example.select(".proof").text()).isEqualTo("✓ ran on Java 17 · output checked");
    }

    @Test
    void aSetOfLinesIsAClaimWithItsNote() throws IOException {
        page("```java\nprintln(x); // => 1, 2 (any order)\n```\n");
        proved(ran(at(BODY + 1, "2\n1\n")));
        assertThat(example().select(".claim b").text()).isEqualTo("1, 2");
        assertThat(example().select(".why").text()).isEqualTo("(any order)");
    }

    @Test
    void recordedOutputStandsUnderTheCodeAndSaysSo() throws IOException {
        page("```java\nprintln(\"<a>\");\n```\n");
        recorded(ran(at(BODY + 1, "<a>\n")));
        assertThat(example().select(".output p").text()).isEqualTo("Output, as recorded");
        assertThat(example().select("samp").html()).isEqualTo("&lt;a&gt;");
        assertThat(example().select(".proof").text()).isEqualTo("✓ ran on Java 17 · output recorded, not claimed");
        assertThat(example().className()).isEqualTo("example recorded");
    }

    @Test
    void anOutputFenceIsTheExamplesOutputAndNoBlockOfItsOwn() throws IOException {
        page("```java\nprintln(1);\n```\n\n```output\n1\n```\n\nThen:\n\n```output\nlone\n```\n");
        proved(ran(at(BODY + 1, "1\n")));
        Document page = site.page();
        assertThat(page.select("figure samp").text()).isEqualTo("1");
        assertThat(page.select("figure .output p").text()).isEqualTo("Output");
        assertThat(page.select("article > .code > pre").eachText()).containsExactly("lone");
    }

    @Test
    void whatComesInAnyOrderOrWithGapsIsShownAsClaimedBecauseRunsDiffer() throws IOException {
        page("```java\nrun();\n```\n\n```output unordered\na\nb\n```\n");
        proved(ran(at(99, "b\na\n")));
        assertThat(example().select(".output p").text()).isEqualTo("Output, in any order");
        assertThat(example().expectFirst("samp").wholeText()).isEqualTo("a\nb\n");
        page("```java\nrun();\n```\n\n```output\ntook [..] ms\n```\n");
        proved(ran(at(99, "took 17 ms\n")));
        assertThat(example().expectFirst("samp").wholeText()).isEqualTo("took [..] ms\n");
    }

    @Test
    void aSampleIsTheAuthorsAndSaysSo() throws IOException {
        page("```java\nrun();\n```\n\n```output sample\n17 ms\n```\n");
        recorded(ran(at(99, "18 ms\n")));
        assertThat(example().select(".output p").text()).isEqualTo("A sample of its output");
        assertThat(example().select("samp").text()).isEqualTo("17 ms");
        assertThat(example().select(".proof").text())
                .isEqualTo("✓ ran on Java 17 · output shown as a sample, not claimed");
        assertThat(site.page().select("article > .code > pre")).isEmpty();
    }

    @Test
    void theOutcomesOfARaceAreATableWithCounts() throws IOException {
        page("```java runs=3\nrun();\n```\n\n```outcomes\n2 | expected\n* | interesting | lost\n```\n");
        proved(ran(at(99, "2\n")), ran(at(99, "1\n")), ran(at(99, "2\n")));
        assertThat(example().select("caption").text()).isEqualTo("Outcomes of 3 runs");
        assertThat(example().select("td").eachText())
                .containsExactly("2", "expected", "2", "anything else", "interesting: lost", "1");
        assertThat(example().select(".output")).isEmpty();
        assertThat(example().select(".proof").text()).isEqualTo("✓ ran on Java 17 · outcomes checked · 3 runs");
    }

    @Test
    void aFailedExampleShowsWhatItReallyPrinted() throws IOException {
        page("```java\nrun();\n```\n\n```output\n1\n```\n");
        site.proving(proof ->
                new Proof(proof.example(), Verdict.FAILED, "", List.of(), List.of(ran(at(99, "2\n"))), List.of()));
        assertThat(example().select(".output p").text()).isEqualTo("Output, as recorded");
        assertThat(example().select("samp").text()).isEqualTo("2");
        assertThat(example().className()).isEqualTo("example failed");
    }

    @Test
    void whatWasNotRunShowsItsOutputAsAClaim() throws IOException {
        page("```java\nprintln(1);\n```\n\n```output\n1\n```\n");
        assertThat(example().select(".output p").text()).isEqualTo("Output, as the page claims");
        assertThat(example().select("samp").text()).isEqualTo("1");
    }

    @Test
    void severalThreadsAreToldApartAndErrorsFromOutput() throws IOException {
        page("```java\nrun();\n```\n");
        recorded(ran(
                new Printed(Printed.Stream.OUT, "a\n", "main", 0, List.of()),
                new Printed(Printed.Stream.ERR, "b\n", "pool-1", 0, List.of())));
        assertThat(example().select(".thread").eachText()).containsExactly("1 main", "2 pool-1");
        assertThat(example().select("samp").html())
                .isEqualTo("<b class=\"t1\">1</b> a\n<b class=\"t2\">2</b> <span class=\"err\">b</span>");
    }

    @Test
    void whatAPageCannotHoldIsShownByItsSymbol() throws IOException {
        page("```java\nrun();\n```\n");
        recorded(ran(at(99, "\u001B[31mred\u001B[0m nul\0 bell\u0007 \u007F\u0085 \uFDD0 10%\r20%\n")));
        assertThat(example().select("samp").text()).isEqualTo("␛[31mred␛[0m nul␀ bell␇ ␡� � 10%␍20%");
    }

    @Test
    void oneThreadNeedsNoMarks() throws IOException {
        page("```java\nrun();\n```\n");
        recorded(ran(at(99, "a\n")));
        assertThat(example().select("b, .thread")).isEmpty();
    }

    @Test
    void theCompilersMessageStandsUnderItsLineWithACaret() throws IOException {
        page("- in a list\n\n  ```java compile-error\n  int x = \"<a>\";\n  int y;\n  ```\n");
        site.proving(proof -> new Proof(
                proof.example(),
                Verdict.REJECTED,
                "",
                List.of(new CompilerMessage("key", "no <a> here", BODY + 3, 11, 5)),
                List.of(),
                List.of()));
        assertThat(example().expectFirst("code").wholeText())
                .isEqualTo("int x = \"<a>\";\n        ^^^^^\nno <a> here\nint y;\n");
        assertThat(example().select(".proof").text()).isEqualTo("✓ rejected by the compiler, as it should be");
    }

    @Test
    void aMessageAboutNoLineOfTheBlockComesLast() throws IOException {
        page("```java compile-error\nint x\n```\n");
        site.proving(proof -> new Proof(
                proof.example(),
                Verdict.REJECTED,
                "",
                List.of(new CompilerMessage("key", "reached end of file", BODY + 2, 1, 1)),
                List.of(),
                List.of()));
        assertThat(example().expectFirst("code").wholeText()).isEqualTo("int x\nreached end of file\n");
    }

    @Test
    void anExceptionShowsItsTraceOnce() throws IOException {
        page("```java throws=IllegalStateException\nrun();\n```\n");
        String trace = "java.lang.IllegalStateException: no\n\tat Example.main(page.md:8)\n";
        Printed printed =
                new Printed(Printed.Stream.ERR, "Exception in thread \"main\" " + trace, "main", 0, List.of());
        proved(new Run(
                jdk(17),
                List.of(printed),
                Map.of(),
                new Ending.Threw("java.lang.IllegalStateException", "no", trace, List.of(8)),
                Duration.ZERO,
                false));
        assertThat(example().select("samp").eachText())
                .containsExactly("java.lang.IllegalStateException: no\n\tat Example.main(line 1)");
        assertThat(example().select(".proof").text())
                .isEqualTo("✓ ran on Java 17 · threw IllegalStateException, as it should");
    }

    @Test
    void everyOtherVerdictIsSaidPlainly() throws IOException {
        assertThat(proofLine("java no-run", Verdict.COMPILED)).isEqualTo("compiled, not run");
        assertThat(proofLine("java ignore=\"needs a <b>server</b>\"", Verdict.IGNORED))
                .isEqualTo("not compiled: needs a <b>server</b>");
        assertThat(proofLine("java jdk=21+", Verdict.NOT_RUN_HERE)).isEqualTo("needs Java 21+: not run here");
        assertThat(proofLine("java", Verdict.NOT_PROVED)).isEqualTo("not proved");
        assertThat(proofLine("java", Verdict.FAILED)).isEqualTo("✗ failed: it prints 2");
    }

    @Test
    void severalVersionsAndRunsAreCounted() throws IOException {
        page("```java\nprintln(1); // => 1\n```\n");
        proved(ran(jdk(17)), ran(jdk(25)), ran(jdk(17)));
        assertThat(example().select(".proof").text()).isEqualTo("✓ ran on Java 17 and 25 · output checked · 3 runs");
    }

    @Test
    void titleAndMarkedLinesAreShown() throws IOException {
        page("```java title=\"A <title>\" mark=2\nint a;\n/* b\nc */ int d;\n```\n");
        assertThat(example().select("figcaption").text()).isEqualTo("A <title>");
        assertThat(example().select(".marked").html()).isEqualTo("<span class=\"c\">/* b</span>");
        assertThat(example().expectFirst("code").wholeText()).isEqualTo("int a;\n/* b\nc */ int d;\n");
    }

    @Test
    void thePageSumsUpItsExamples() throws IOException {
        page("```java\nprintln(1); // => 1\n```\n\n```java no-run\nint x;\n```\n");
        site.proving(proof -> proof.example().claims().isEmpty()
                ? new Proof(proof.example(), Verdict.COMPILED, "", List.of(), List.of(), List.of())
                : new Proof(proof.example(), Verdict.PROVED, "", List.of(), List.of(ran(jdk(17))), List.of()));
        assertThat(site.page().select(".tally p").text())
                .isEqualTo("2 examples: 1 proved on Java 17, 1 compiled but not run");
        assertThat(site.page().select(".unproved")).isEmpty();
    }

    @Test
    void withoutProvingEveryPageSaysSo() throws IOException {
        page("```java\nprintln(1);\n```\n");
        site.withPage("other", "No example here.\n");
        assertThat(site.page().select(".tally p").text()).isEqualTo("1 example: not proved");
        for (String file : List.of("index.html", "java/topic/other.html", "404.html")) {
            assertThat(site.html(file).select(".unproved").text()).startsWith("Nothing on this site was proved");
            assertThat(site.html(file).select(".foot").text()).doesNotContain("What was proved");
        }
    }

    @Test
    void codeKeepsItsBlankLinesAndSpacesInsideLists() throws IOException {
        page("1. One\n\n   ```text\n   a\n\n\n     b  \n   ```\n");
        assertThat(site.page().expectFirst("pre").wholeText()).isEqualTo("a\n\n\n  b  \n");
    }

    @Test
    void blocksThatScrollCanBeReachedAndToldApart() throws IOException {
        page("```java\nprintln(1);\n```\n\n```xml\n<a/>\n```\n\n    plain\n");
        recorded(ran(at(99, "1\n")));
        assertThat(site.page().select("pre").eachAttr("tabindex"))
                .containsOnly("0")
                .hasSize(4);
        assertThat(site.page().select("pre").eachAttr("aria-label"))
                .containsExactly("Example 1", "Output of example 1", "Code in xml, block 2", "Code, block 3");
    }

    @Test
    void examplesAreCountedWithoutWhatStandsBetweenThem() throws IOException {
        page(
                "```java\nprintln(1);\n```\n\n```math\nx\n```\n\n| a |\n|---|\n| b |\n\n    plain\n\n```java\nprintln(2);\n```\n");
        assertThat(site.page().select("figure.example > pre").eachAttr("aria-label"))
                .containsExactly("Example 1", "Example 2");
        assertThat(site.page().select("[role=region]").eachAttr("aria-label")).doesNotHaveDuplicates();
    }

    private String proofLine(String info, Verdict verdict) throws IOException {
        page("```" + info + "\nint x;\n```\n");
        Problem problem = Problem.ofFile(Rule.CLAIM_FALSE, "path", "it prints 2");
        site.proving(proof -> new Proof(proof.example(), verdict, "", List.of(), List.of(), List.of(problem)));
        return example().select(".proof").text();
    }

    private void page(String body) {
        site.withPage("page", body);
    }

    private void proved(Run... runs) {
        site.proving(proof -> new Proof(proof.example(), Verdict.PROVED, "", List.of(), List.of(runs), List.of()));
    }

    private void recorded(Run... runs) {
        site.proving(proof -> new Proof(proof.example(), Verdict.RECORDED, "", List.of(), List.of(runs), List.of()));
    }

    private Element example() throws IOException {
        return site.page().expectFirst("figure");
    }

    private static Jdk jdk(int feature) {
        return new Jdk(Path.of("jdk"), feature, feature + ".0.1");
    }

    private static Run ran(Printed... printed) {
        return new Run(jdk(17), List.of(printed), Map.of(), new Ending.Exited(0), Duration.ZERO, false);
    }

    private static Run ran(Jdk jdk) {
        return new Run(jdk, List.of(at(BODY + 1, "1\n")), Map.of(), new Ending.Exited(0), Duration.ZERO, false);
    }

    private static Printed at(int line, String text) {
        return new Printed(Printed.Stream.OUT, text, "main", 0, List.of(line));
    }
}
