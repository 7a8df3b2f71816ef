package dev.runmark.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "JAVASCRIPT:x",
                " javascript:x",
                "\u0001javascript:x",
                "java\tscr\nipt:x",
                "javascript\r:x",
                "vbscript:x",
                "data:text/html,x",
                "data:image/svg+xml,x",
                "file:///x",
                "\u000b\fJaVa\u0000sCrIpT:x",
                "\u001fvb\tScript:x",
                "da\nta:text/html;base64,x",
                "FILE:\\\\server\\x",
            })
    void spellingSavesNone(String url) {
        assertThat(UnsafeLinks.scheme(url, /* picture= */ true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:x\">a</a>",
                "<a\nhref='JavaScript:x'>a</a>",
                "<a class=b href=javascript:x>a</a>",
                "<a href=\"java&#x0A;script:x\">a</a>",
                "<a href=\"&#106avascript&colon;x\">a</a>",
                "<a href=\"javascript&#58x\">a</a>",
                "<a xlink:href=\"javascript:x\">a</a>",
                "<form action=\"vbscript:x\"></form>",
                "<button formaction=\" javascript:x\">a</button>",
                "<iframe src=\"data:text/html,x\"></iframe>",
                "<object data=\"data:image/svg+xml,x\"></object>",
                "<img src=\"javascript:x\" alt=\"\">",
                "text <a href=\"file:///x\">a</a>",
                "<a href=\"&#0000000000000106;avascript:x\">a</a>",
                "<a href=\"&#x000000000000006A;avascript:x\">a</a>",
                "<a href=\"java&NewLine;&Tab;script&colon;x\">a</a>",
                "<div>\n<a class=\"b\"href=\"javascript:x\">a</a>\n</div>",
                "<div>\n<a/href=\"javascript:x\">a</a>\n</div>",
                "<div>\n<a\fhref=javascript:x>a</a>\n</div>",
                "<div>\n<a b=' href=\"#\" c=' HREF=javascript:x>a</a>\n</div>",
                "<div>\n<a href=\"javascript:x//",
                "<div>\n<a \"href=javascript:x href='vbscript:x'>a</a>\n</div>",
                "<div>\n<!--> <a href=javascript:x>a</a>\n</div>",
                "<div>\n<!-- --!> <a href=javascript:x>a</a>\n</div>"
            })
    void rawHtmlIsNoWayAround(String html) {
        assertThat(UnsafeLinks.in(MarkdownText.of(Source.of("a.md", html))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).isEqualTo(Rule.UNSAFE_LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](JaVaScRiPt:x)",
                "[a](<java&Tab;script:x>)",
                "[a](&#106;&#x61;vascript&colon;x)",
                "[a](java\\script:x 'title') and ![b](VBSCRIPT:x)",
                "[a][b]\n\n[b]: data&#58;text/html,x",
                "[b]\n\n[b]: <\u0001javascript:x>",
                "<javascript:x>",
                "<DATA:text/html,x>",
                "![a](data:text/html,x)",
                "[^1]\n\n[^1]: [a](file:///x)",
                "|a|\n|-|\n|[a](javascript:x)|",
                "> - [a](javascript&#x3A;x)"
            })
    void markdownIsNone(String markdown) {
        assertThat(UnsafeLinks.in(MarkdownText.of(Source.of("a.md", markdown))))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.rule()).isEqualTo(Rule.UNSAFE_LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://example.org/javascript:x\">a</a>",
                "<a title=\"javascript:x\" href=\"a.md\">a</a>",
                "<a data-src=\"javascript:x\" href=\"#a\">a</a>",
                "<img src=\"data:image/svg+xml,x\" alt=\"\">",
                "`<a href=\"javascript:x\">a</a>`",
                "<!-- <a href=\"javascript:x\">a</a> -->"
            })
    void otherHtmlStays(String html) {
        assertThat(UnsafeLinks.in(MarkdownText.of(Source.of("a.md", html)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript.md", "a/javascript:x", "#data:", "https://example.org/file:x", "mailto:a@b.c"})
    void othersStay(String url) {
        assertThat(UnsafeLinks.scheme(url, /* picture= */ false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,AA", "DATA:image/webp,x"})
    void aPictureMayStandInItsAddress(String url) {
        assertThat(UnsafeLinks.scheme(url, /* picture= */ true)).isEmpty();
        assertThat(UnsafeLinks.scheme(url, /* picture= */ false)).isPresent();
    }
}
