package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkupTest {

    private static final String[] NAMES =
            ("a a a b em code button div p p section h2 h3 ul ol li li dl dt dd table thead tbody"
                            + " tr td th caption select option form img br hr input pre details summary span script title meta link"
                            + " noscript svg template body head nobr textarea")
                    .split(" ", -1);

    @Test
    void aPageAsTemplatesMakeItIsPlain() {
        assertThat(read("""
                        <p id="one">x <a href="b.html#two&amp;three">b</a><img src="p.png" alt=""></p>
                        <!-- a remark --><table><thead><tr><th id="cell">c</th></tr></thead></table>
                        <script>if (a < b) { "<p id='no'>" }</script>""")).satisfies(markup -> {
            assertThat(markup.ids()).containsExactly("one", "cell");
            assertThat(markup.links())
                    .extracting(Markup.Link::url)
                    .containsExactly("s.css", "b.html#two&three", "p.png");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p id=one>unquoted</p>",
                "<p id='one'>in single quotes</p>",
                "<p>the first <p>the second</p></p>",
                "<p><div>moved out</div></p>",
                "<a href=\"x\"><a href=\"y\"></a></a>",
                "<b><p></b></p>",
                "<table><tr><td>without a body</td></tr></table>",
                "<table><tbody>text<tr><td></td></tr></tbody></table>",
                "<h2 id=\"x\"><h3 id=\"y\"></h3></h2>",
                "<a href=\"&eacute;\">e</a>",
                "<a href=\"x\" href=\"y\">twice</a>",
                "<a name=\"old\">old</a>",
                "<img srcset=\"a.png 2x\" alt=\"\">",
                "<svg id=\"s\"></svg>",
                "<body id=\"again\"></body>",
                "<script><!-- <script> </script> --></script>",
                "<DIV id=\"x\"></DIV>",
                "<div id=\"x\"/></div>",
                "<!--> <p id=\"x\"></p> -->",
                "<div id=\"open\">",
                "</div>",
                "a < b",
            })
    void whatABrowserReadsInItsOwnWayIsNotPlain(String body) {
        assertThat(PlainMarkup.read("x.html", page(body))).isEmpty();
    }

    @Property(tries = 3000)
    void whatIsPlainIsWhatAParserReads(@ForAll("bodies") String body) {
        String page = page(body);

        Statistics.label("plain").collect(PlainMarkup.read("x.html", page).isPresent());
        PlainMarkup.read("x.html", page)
                .ifPresent(markup ->
                        assertThat(markup).usingRecursiveComparison().isEqualTo(ParsedMarkup.read("x.html", page)));
    }

    @Provide
    Arbitrary<String> bodies() {
        return nodes(3);
    }

    private static Arbitrary<String> nodes(int depth) {
        Arbitrary<String> one = depth == 0
                ? text()
                : Arbitraries.frequencyOf(Tuple.of(1, text()), Tuple.of(4, Arbitraries.lazy(() -> element(depth))));
        return one.list().ofMaxSize(3).map(nodes -> String.join("", nodes));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("", " ", "\n", "word", "&amp;", "&eacute;", "<!-- c -->", "<!-- -- -->", "a < b");
    }

    private static Arbitrary<String> element(int depth) {
        Arbitrary<String> attributes = attribute().list().ofMaxSize(2).map(all -> String.join("", all));
        return Combinators.combine(Arbitraries.of(NAMES), attributes, nodes(depth - 1))
                .as((name, with, content) -> element(name, with, content));
    }

    private static String element(String name, String attributes, String content) {
        boolean empty = List.of("img", "br", "hr", "input", "meta", "link").contains(name);
        String structure =
                switch (name) {
                    case "table" -> "<tbody><tr><td" + attributes + ">" + content + "</td></tr></tbody>";
                    case "ul", "ol" -> "<li" + attributes + ">" + content + "</li>";
                    case "select" -> "<option" + attributes + ">word</option>";
                    default -> content;
                };
        return "<" + name + attributes + ">" + (empty ? "" : structure + "</" + name + ">");
    }

    private static Arbitrary<String> attribute() {
        return Arbitraries.of(
                " id=\"one\"",
                " id=\"two\"",
                " id=\"\"",
                " href=\"x.html\"",
                " href=\"x.html#one&amp;two\"",
                " href=\"&#39;&lt;\"",
                " href=\"&copy;\"",
                " src=\"p.png\"",
                " src=\"\"",
                " alt=\"\"",
                " alt",
                " hidden",
                " name=\"old\"",
                " poster=\"p\n.png\"",
                " data-x=\"<p id='no'>\"",
                " id=one",
                " http-equiv=\"refresh\" content=\"0; url=x\"");
    }

    private static Markup read(String body) {
        return PlainMarkup.read("x.html", page(body)).orElseThrow();
    }

    private static String page(String body) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>T</title>\n<link rel=\"x\" href=\"s.css\">\n</head>\n"
                + "<body>\n" + body + "\n</body>\n</html>\n";
    }
}
