package dev.runmark.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.site.HtmlPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What reaches a page, as a browser reads it there: jsoup tokenizes as browsers do. */
class ShownHtmlTest {

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "</",
            "/",
            "\"",
            "'",
            "=",
            " ",
            "\n",
            "\f",
            "\t",
            "a",
            "kbd",
            "script",
            "img",
            "svg",
            "style",
            "href",
            "src",
            "onclick",
            "title",
            "class",
            "javascript:",
            "jAva&#9;script&colon;",
            "&#0000106;avascript:",
            "data:x",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!",
            "&lt;",
            "&#60;",
            "&amp;lt;",
            "\u0000",
            "x",
            "<kbd>",
            "<a ",
            "<a href=",
            "<kbd title='",
            "<textarea>",
            "<plaintext>");

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void nothingThatIsNotListedIsAnElement(@ForAll("markup") String markup) {
        Document page = page(markup, HtmlPolicy.only(Set.of("a", "kbd")));

        assertThat(names(page)).isSubsetOf("a", "kbd");
        for (Element element : page.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(HtmlPolicy.keeps(attribute.getKey()))
                        .as(attribute.getKey())
                        .isTrue();
                assertThat(attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT))
                        .as(attribute.getKey())
                        .satisfiesAnyOf(
                                value -> assertThat(attribute.getKey()).isNotIn("href", "src"),
                                value -> assertThat(value)
                                        .doesNotStartWith("javascript:")
                                        .doesNotStartWith("data:"));
            }
        }
    }

    @Property(tries = 3000)
    void whereAllIsEscapedThereIsNone(@ForAll("markup") String markup) {
        assertThat(names(page(markup, HtmlPolicy.ESCAPE))).isEmpty();
    }

    private static Document page(String markup, HtmlPolicy policy) {
        String html = ShownHtml.of(new HtmlBlock(BasedSequence.of(markup)), policy);
        return Jsoup.parse("<body>" + html);
    }

    private static Set<String> names(Document page) {
        return page.body().children().select("*").stream()
                .map(Element::normalName)
                .collect(Collectors.toSet());
    }
}
