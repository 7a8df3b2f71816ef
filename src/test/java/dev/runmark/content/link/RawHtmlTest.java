package dev.runmark.content.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.text.Source;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where HTML in Markdown holds an attribute. */
class RawHtmlTest {

    private static final RawHtml HTML = RawHtml.of(MarkdownText.plain(Source.of("a.md", """
            See [there](judged.md) and <a class=x href="in-line.html">here</a>.

            <img src='block.png' alt="">
            <a href="twice.html">1</a> <a href=twice.html>2</a>
            <a href="query.html?a=1&amp;b=2">3</a>

                <a href="code.html">code</a>
            """)));

    @ParameterizedTest
    @CsvSource({
        "in-line.html, 1:45",
        "block.png, 3:11",
        "twice.html, 4:10 4:36",
        "query.html?a=1&b=2, 5:10",
        "code.html, ''",
        "judged.md, ''",
    })
    void attributesHavePlaces(String value, String places) {
        assertThat(HTML.placesOf(value).stream()
                        .map(place -> place.spot().location().line() + ":"
                                + place.spot().location().column()))
                .containsExactlyElementsOf(Arrays.stream(places.split(" "))
                        .filter(place -> !place.isEmpty())
                        .toList());
    }

    @Test
    void linksOfMarkdownAreJudgedElsewhere() {
        assertThat(HTML.isJudged("judged.md")).isTrue();
        assertThat(HTML.isJudged("block.png")).isFalse();
        assertThat(HTML.isJudged("nothing.md")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href=x>", "<IMG alt='' SRC = \"x\">", "text <a\nhref='x'>"})
    void textsWithAddressesAreFound(String text) {
        assertThat(RawHtml.mayLink(Source.of("a.md", text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "href=x", "a < b and href=x", "<b>bold</b>"})
    void othersAreNot(String text) {
        assertThat(RawHtml.mayLink(Source.of("a.md", text))).isFalse();
    }
}
