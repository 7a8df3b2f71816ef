package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionPagesTest {

    private final TinySite site;

    QuestionPagesTest(@TempDir Path root) {
        site = TinySite.in(root)
                .withConfig("title: My site\nbaseUrl: https://example.org/docs/\n")
                .with("content/java/index.md", "---\ntitle: Java\n---\n")
                .with("content/java/topic/index.md", "---\ntitle: Threads\n---\n")
                .withPage("page", """
                        ## What is a latch? {#latch .easy}

                        A latch[^1] holds [threads](#barrier) up until its count is zero.

                        More of it, and of [barriers](other.md#reuse).

                        ## What is a barrier? {#barrier .hard}

                        A barrier holds threads up until all are there.

                        ## What is a nul? {#nul .hard}

                        Nothing.

                        [^1]: A note.
                        """)
                .withPage("other", """
                        ## Can a barrier be used again? {#reuse .medium}

                        A barrier can, a latch cannot.
                        """);
    }

    @Test
    void aQuestionHasAnAddressOfItsOwnWithItsShortAnswerOnly() throws IOException {
        Document question = site.html("java/topic/page/latch.html");
        assertThat(question.select("h1").text()).isEqualTo("What is a latch?");
        assertThat(question.select("article p").eachText())
                .containsExactly(
                        "easy", "A latch holds threads up until its count is zero.", "The whole answer The page page");
        assertThat(question.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/docs/java/topic/page/latch");
        assertThat(question.select("meta[name=description]").attr("content"))
                .isEqualTo("A latch holds threads up until its count is zero.");
        assertThat(question.select("meta[property=og:image]").attr("content"))
                .isEqualTo("https://example.org/docs/cards/java/topic/page.png");
        assertThat(question.select(".crumbs li").eachText()).containsExactly("Threads", "page", "What is a latch?");
        assertThat(question.select("script[type=application/ld+json]").html())
                .contains("\"Quiz\"", "\"A latch holds threads up until its count is zero.\"");
    }

    /** The Markdown of an answer to <i>What is it?</i>, and what search engines show of the question. */
    static Stream<Arguments> descriptions() {
        String sentence = "This is a sentence of which there is one word more than one needs for it";
        return Stream.of(
                arguments("`null`:\n\n```text\nint a;\n```", "What is it? · The some page"),
                arguments("```text\nint a;\n```", "What is it? · The some page"),
                arguments("### Why\n\nBecause.", "What is it? Because."),
                arguments("With `merge`:\n\n```text\nint a;\n```", "What is it? With merge."),
                arguments(
                        "No. Each attempt ends with an *exception*, always:\n\n```text\nint a;\n```",
                        "No. Each attempt ends with an exception, always."),
                arguments(
                        "On average one looks at half of the list,[^1] since\n\n$$\n\\frac{1}{n}\n$$\n\nMore.\n\n[^1]: A note.",
                        "On average one looks at half of the list, since …"),
                arguments(
                        "In one that is sorted, $O(\\log n)$ steps are enough, and $\\frac{n}{2} \\le n$.",
                        "In one that is sorted, O(log n) steps are enough, and n/2 ≤ n."),
                arguments(
                        "```text\nint a;\n```\n\nIt prints a number, which is the answer.",
                        "It prints a number, which is the answer."),
                arguments(sentence + ". " + sentence + ". " + sentence + ".", sentence + ". " + sentence + "."),
                arguments(
                        sentence + ", e. g. here, " + sentence + ", and so " + sentence + ".",
                        sentence + ", e. g. here, " + sentence.replaceFirst("it$", "…")));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void whatSearchEnginesShowIsProse(String answer, String description) throws IOException {
        site.withPage("some", "math: true\n", "## What is it? {#it .easy}\n\n" + answer + "\n");
        assertThat(site.html("java/topic/some/it.html")
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo(description);
    }

    @Test
    void aShortAnswerGoesOnWithTheFormulaThatItsSentenceNeeds() throws IOException {
        site.withPage(
                "some",
                "math: true\n",
                "## How long? {#it .easy}\n\nHalf of it, since\n\n$$\nx + y\n$$\n\nwhich is known.\n\nMore of it.\n");
        Document question = site.html("java/topic/some/it.html");
        assertThat(question.select("article .formula math")).hasSize(1);
        assertThat(question.select("article > p, article .answer > p").text())
                .contains("Half of it, since which is known.")
                .doesNotContain("More of it.");
    }

    @Test
    void itLeadsToItsWholeAnswerAndNothingItSaysLeadsNowhere() throws IOException {
        Document question = site.html("java/topic/page/latch.html");
        assertThat(question.select("article a").eachAttr("href"))
                .containsExactly("../../../java/topic/page.html#barrier", "../../../java/topic/page.html#latch");
    }

    @Test
    void whatItsAuthorLinksToComesBeforeWhatIsFoundFromTheTexts() throws IOException {
        assertThat(site.html("java/topic/page/latch.html").select(".further a").eachText())
                .containsExactly("What is a barrier?", "Can a barrier be used again?");
        assertThat(site.html("java/topic/other/reuse.html").select(".further a").eachText())
                .contains("What is a barrier?")
                .doesNotContain("Can a barrier be used again?");
    }

    @Test
    void itsPageAndTheSiteMapLeadToIt() throws IOException {
        assertThat(site.html("java/topic/page.html").select(".alone a").eachAttr("href"))
                .containsExactly("../../java/topic/page/latch.html", "../../java/topic/page/barrier.html");
        assertThat(site.text("sitemap.xml")).contains("<loc>https://example.org/docs/java/topic/page/latch</loc>");
    }

    @Test
    void anAnchorThatIsNoNameForAFileHasNoPage() throws IOException {
        assertThat(site.files())
                .containsKey("java/topic/page/barrier.html")
                .doesNotContainKey("java/topic/page/nul.html");
    }
}
