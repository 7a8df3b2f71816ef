package dev.runmark.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import dev.runmark.content.markdown.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {

    private static final String LONG_FORMS = "\n\n*[API]: x\n*[Java]: y\n*[Java SE]: z\n*[C++]: w\n*[unused]: u\n";

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder(Dialect.options()).build();

    @ParameterizedTest
    @CsvSource({
        "API, <abbr title='x'>API</abbr>",
        "the API again, the <abbr title='x'>API</abbr> again",
        "API-first (API), <abbr title='x'>API</abbr>-first (<abbr title='x'>API</abbr>)",
        "Java SE and Java, <abbr title='z'>Java SE</abbr> and <abbr title='y'>Java</abbr>",
        "C++17, <abbr title='w'>C++</abbr>17",
        "`a` API, <code>a</code> <abbr title='x'>API</abbr>",
        "[a](b.md) API, <a href='b.md'>a</a> <abbr title='x'>API</abbr>",
        "*API*, <em><abbr title='x'>API</abbr></em>",
    })
    void anAbbreviationShowsItsLongForm(String text, String html) {
        assertThat(rendered(text)).isEqualTo("<p>" + html.replace('\'', '"') + "</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "APIs and myAPI",
        "API_KEY and _API_KEY",
        "api",
        "JavaSE",
    })
    void whatIsPartOfAWordIsNone(String text) {
        assertThat(rendered(text)).isEqualTo("<p>" + text + "</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "`API`, <code>API</code>",
        "[API](a.md), <a href='a.md'>API</a>",
    })
    void codeAndLinksAreLeftAsTheyAre(String text, String html) {
        assertThat(rendered(text)).isEqualTo("<p>" + html.replace('\'', '"') + "</p>\n");
    }

    @Test
    void oneBehindTheMarkOfAFootnoteIsFound() {
        assertThat(rendered("a[^1] API\n\n[^1]: b\n")).contains("</sup> <abbr title=\"x\">API</abbr>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
             *[l]: n[o]:|<p>*[l]: n[o]:</p>
            > *[l]:|<blockquote>*<p>*[l]:</p>*</blockquote>
            - *[l]: long|<ul>*<li>*[l]: long</li>*</ul>
            """)
    void aLongFormStandsAtTheBeginningOfALine(String text, String html) {
        assertThat(rendered(text)).isEqualTo(html.replace("*<", "\n<") + "\n");
    }

    private static String rendered(String text) {
        return RENDERER.render(Dialect.parse(text + LONG_FORMS, 0));
    }
}
