package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private final TinySite site;

    PageTest(@TempDir Path root) {
        site = TinySite.in(root).withConfig("title: My site\nbaseUrl: https://example.org/docs/\nauthor: Ada\n");
    }

    @Test
    void aQuestionIsASectionWithItsAnchorItsDifficultyAndItsAnswer() throws IOException {
        site.withPage("page", "Intro.\n\n## What is `<T>`? {#generics .hard}\n\nAn *answer*.\n\n## Notes\n\nMore.\n");
        Document page = site.page();
        Element question = only(page.select("section.question"));
        assertThat(only(question.select("h2")).outerHtml())
                .startsWith(
                        "<h2 id=\"generics\">What is <code>&lt;T&gt;</code>?<a class=\"anchor\" href=\"#generics\"");
        assertThat(only(question.select(".level")).text()).isEqualTo("hard");
        assertThat(question.select("details[open] > p").eachText()).containsExactly("An answer.");
        assertThat(only(page.select("section.part")).text()).isEqualTo("Notes# More.");
        assertThat(page.select("article > p").eachText()).containsExactly("Intro.");
    }

    @Test
    void questionsThatAreKeptAsDataAreShownInTheSameWay() throws IOException {
        site.withPage(
                "page",
                "questions:\n  - id: first\n    difficulty: easy\n    q: Is a < b?\n    a: |\n      Yes, **always**.\n",
                "Intro.\n");
        Element question = only(site.page().select("section.question"));
        assertThat(question.expectFirst("h2").ownText()).isEqualTo("Is a < b?");
        assertThat(question.select("strong").text()).isEqualTo("always");
        assertThat(site.page().select(".contents a").eachAttr("href")).containsExactly("#first");
    }

    @Test
    void charactersThatNoPageCanHoldCutNothingOff() throws IOException {
        site.withPage("page", "One \0 two \u001B three \uFDD0 four.\n\n## Last\n\nText.\n");
        Document page = site.page();
        assertThat(only(page.select("article > p")).text()).isEqualTo("One � two ␛ three � four.");
        assertThat(page.select("section")).hasSize(1);
    }

    @Test
    void anAddressMeansInHtmlWhatItMeansInTheText() throws IOException {
        site.withPage("page", "[a](https://example.org/?a=1&colon;b&amp;lt;&c=ö%20[x])\n");
        assertThat(site.page().select("article > p a").attr("href"))
                .isEqualTo("https://example.org/?a=1:b&lt;&c=%C3%B6%20%5Bx%5D");
    }

    @Test
    void aHeadingInAQuoteDoesNotCutThePage() throws IOException {
        site.withPage("page", "> ## Quoted\n\n## Real\n\nText.\n");
        assertThat(site.page().select("section")).hasSize(1);
        assertThat(site.page().select("blockquote h2").text()).startsWith("Quoted");
    }

    @Test
    void footnotesStandAtTheEndOfThePage() throws IOException {
        site.withPage("page", "A[^1].\n\n[^1]: Note.\n\n## One {.easy}\n\nText.\n\n## Two\n\nText.\n");
        Document page = site.page();
        assertThat(page.select("section .footnotes")).isEmpty();
        assertThat(only(page.select("article > .footnotes")).text()).contains("Note.");
    }

    @Test
    void footnotesOfTwoAnswersDoNotGetInEachOthersWay() throws IOException {
        String answer = "    difficulty: easy\n    q: Is it?\n    a: |\n      Yes[^1].\n\n      [^1]: Or so.\n";
        site.withPage("page", "questions:\n  - id: one\n" + answer + "  - id: two\n" + answer, "Intro.\n");
        Document page = site.page();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        List<String> targets = page.select("section a[href*=fn]").eachAttr("href");
        assertThat(targets).containsExactly("#one-fn-1", "#one-fnref-1", "#two-fn-1", "#two-fnref-1");
        assertThat(targets).allSatisfy(target -> assertThat(page.select(target)).hasSize(1));
    }

    @Test
    void aTableScrollsByItself() throws IOException {
        site.withPage("page", "| a | b |\n|---|--:|\n| 1 | 2 |\n");
        Element region = only(site.page().select(".table[role=region][tabindex=0]"));
        assertThat(only(region.select("table")).select("td").eachText()).containsExactly("1", "2");
    }

    @Test
    void siblingsStandInOrderWithTheCurrentOneMarked() throws IOException {
        site.withPage("second", "order: 2\n", "x")
                .withPage("page", "order: 1\n", "x")
                .withPage("third", "order: 3\n", "x");
        Document page = site.html("java/topic/second.html");
        assertThat(page.select(".siblings li a").eachText()).containsExactly("page", "second", "third");
        assertThat(page.select(".siblings [aria-current=page]").text()).isEqualTo("second");
        assertThat(page.select(".turn a").eachAttr("href"))
                .containsExactly("../../java/topic/page.html", "../../java/topic/third.html");
        assertThat(site.page().select(".turn .previous")).isEmpty();
    }

    @Test
    void aPageOutsideNavigationIsNobodysSibling() throws IOException {
        site.withPage("page", "x").withPage("other", "x").withPage("hidden", "navigation: false\n", "x");
        assertThat(site.page().select(".siblings li")).hasSize(2);
        assertThat(site.html("java/topic/hidden.html")
                        .select("[aria-current=page]")
                        .text())
                .isEqualTo("hidden");
    }

    @Test
    void linksToMarkdownFilesBecomeLinksToPages() throws IOException {
        site.withPage(
                        "page",
                        "[a](other.md#there) [b](../topic/) [c](/java/topic/other) [d](https://x.org/y.md) ![e](p.png)\n")
                .withPage("other", "## There {#there}\n\nx\n")
                .with("content/java/topic/p.png", "x");
        Document page = site.page();
        assertThat(page.select("article p a").eachAttr("href"))
                .containsExactly(
                        "../../java/topic/other.html#there",
                        "../../java/topic/index.html",
                        "../../java/topic/other.html",
                        "https://x.org/y.md");
        assertThat(page.select("img").attr("src")).isEqualTo("../../java/topic/p.png");
    }

    @Test
    void alertsLookLikeAlertsAndOtherQuotesDoNot() throws IOException {
        site.withPage("page", "> [!WARNING]\n> Mind *this*.\n>\n> - one\n\n> [!FOO]\n> A quote.\n");
        Document page = site.page();
        Element alert = only(page.select(".alert.warning[role=note]"));
        assertThat(alert.select("p").eachText()).containsExactly("Warning", "Mind this.");
        assertThat(alert.select("li").text()).isEqualTo("one");
        assertThat(only(page.select("blockquote")).text()).isEqualTo("[!FOO] A quote.");
    }

    @Test
    void theHeadNamesThePageAndItsAddress() throws IOException {
        site.withPage("page", "x");
        Element head = site.page().head();
        assertThat(head.select("title").text()).isEqualTo("The page page – My site");
        assertThat(head.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/docs/java/topic/page");
        assertThat(head.select("meta[property=og:url]").attr("content"))
                .isEqualTo("https://example.org/docs/java/topic/page");
        assertThat(head.select("meta[name=description]").attr("content")).isEqualTo(TinySite.DESCRIPTION);
        assertThat(head.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(head.select("link[rel=alternate]").eachAttr("href"))
                .containsExactly("../../java/topic/page.json", "../../java/topic/page.md");
        assertThat(head.select("meta[property=og:image]").attr("content"))
                .isEqualTo("https://example.org/docs/cards/java/topic/page.png");
    }

    @Test
    void withoutABaseUrlNoAddressIsInvented() throws IOException {
        site.withConfig("title: My site\n").withPage("page", "x");
        Document page = site.page();
        assertThat(page.select("link[rel=canonical], meta[property=og:url], meta[property=og:image]"))
                .isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("\"item\"", "\"url\"");
    }

    @Test
    void structuredDataListsTheQuestionsWithTheirWords() throws IOException {
        site.withPage(
                "page",
                "updated: 2026-03-05\n",
                "## Why `</script>`? {#why .easy}\n\nBecause *of*\nit.\n\n```text\ncode\n```\n");
        site.withPage("other", "x").with("content/java/index.md", "---\ntitle: Java\n---\nWhat Java is.\n");
        String json = site.page().select("script[type=application/ld+json]").html();
        assertThat(json)
                .doesNotContain("<")
                .contains("{\"@type\":\"TechArticle\",\"headline\":\"The page page\"")
                .contains("\"dateModified\":\"2026-03-05\"")
                .contains("\"author\":[{\"@type\":\"Person\",\"name\":\"Ada\"}]")
                .contains("{\"@type\":\"Question\",\"eduQuestionType\":\"Flashcard\",\"text\":\"Why \\u003c/script>?\","
                        + "\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\"Because of it.\"}}")
                .contains("{\"@type\":\"ListItem\",\"position\":2,\"name\":\"Topic\","
                        + "\"item\":\"https://example.org/docs/java/topic/\"}");
    }

    @Test
    void aPageWithoutQuestionsIsNoQuiz() throws IOException {
        site.withPage("page", "x");
        assertThat(site.page().select("script[type=application/ld+json]").html())
                .doesNotContain("Quiz");
    }

    @Test
    void titlesAreEscapedEverywhere() throws IOException {
        site.withPage("other", "x")
                .with(
                        "content/java/topic/page.md",
                        "---\ntitle: 'List<String> & \"more\"'\ndescription: " + TinySite.DESCRIPTION + "\n---\nx\n");
        assertThat(site.text("java/topic/page.html")).contains("<h1>List&lt;String&gt; &amp; &quot;more&quot;</h1>");
        site.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .forEach(file -> assertThat(file.getValue()).as(file.getKey()).doesNotContain("List<String>"));
    }

    @Test
    void dateArticleRelatedAndSourceAreNamed() throws IOException {
        site.withConfig("title: My site\nrepository: https://github.com/a/b/\n")
                .withPage("other", "x")
                .with("content/blog/story.md", "---\ntitle: A story\nupdated: 2026-01-02\n---\nOnce.\n")
                .withPage("page", "updated: 2026-03-05\nblog: blog/story\nrelated: [java/topic/other]\n", "x");
        Document page = site.page();
        assertThat(page.select("time").outerHtml()).isEqualTo("<time datetime=\"2026-03-05\">5 March 2026</time>");
        assertThat(page.select(".further a").eachAttr("href"))
                .containsExactly("../../blog/story.html", "../../java/topic/other.html");
        assertThat(page.select(".foot a").attr("href"))
                .isEqualTo("https://github.com/a/b/blob/HEAD/content/java/topic/page.md");
        Document article = site.html("blog/story.html");
        assertThat(article.select(".further a").attr("href")).isEqualTo("../java/topic/page.html");
        assertThat(article.select(".crumbs a").attr("href")).isEqualTo("../blog/index.html");
    }

    private static Element only(Elements elements) {
        assertThat(List.copyOf(elements)).hasSize(1);
        return elements.get(0);
    }
}
