package dev.runmark.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.runmark.content.markdown.Dialect;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown comes out as the examples of CommonMark 0.31.2 and of GitHub's specification have it. */
class ConformanceTest {

    private static final String BARE = "an address in plain text is a link, as on GitHub";
    private static final String BOX = "a box says what it is to those who cannot see it";
    private static final String FIGURE = "a picture that is alone has its title as its caption";
    private static final String DEEP_ITEM =
            "flexmark takes a marker that is indented as code for an item of a list that goes on";
    private static final String LAZY_TAG = "flexmark begins HTML at a closing tag that continues an item's paragraph";

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(new MutableDataSet(Dialect.options())
                    .set(HtmlRenderer.RENDER_HEADER_ID, false)
                    .set(HtmlRenderer.GENERATE_HEADER_ID, false))
            .nodeRendererFactory(options -> new TextNodes())
            .build();

    static Stream<Arguments> specifications() {
        List<URL> regressions = TestResources.getRegressions();
        return Stream.of(
                Arguments.of(
                        TestResources.getSpec(),
                        652,
                        Map.of(312, DEEP_ITEM, 572, FIGURE, 608, BARE, 611, BARE, 612, BARE)),
                Arguments.of(
                        TestResources.getGfmSpec(),
                        672,
                        Map.of(
                                279,
                                BOX,
                                280,
                                BOX,
                                292,
                                DEEP_ITEM,
                                580,
                                FIGURE,
                                616,
                                BARE,
                                619,
                                BARE,
                                620,
                                BARE,
                                652,
                                "raw HTML is the author's, `<title>` too")),
                Arguments.of(
                        regressions.get(0),
                        15,
                        Map.of(13, "a byte order mark is taken off when a file is read", 14, LAZY_TAG)),
                Arguments.of(
                        regressions.get(1),
                        20,
                        Map.of(12, "an address's ampersands are escaped where links are resolved", 19, LAZY_TAG)));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void examplesComeOutAsSpecified(URL specification, int count, Map<Integer, String> different) {
        List<Example> examples = ExampleReader.readExamples(specification);
        Map<Integer, String> wrong = IntStream.rangeClosed(1, examples.size())
                .filter(number -> !isAsSpecified(examples.get(number - 1)))
                .boxed()
                .collect(Collectors.toMap(
                        number -> number, number -> different.getOrDefault(number, shown(examples.get(number - 1)))));
        assertThat(examples).hasSize(count);
        assertThat(new TreeMap<>(wrong)).isEqualTo(new TreeMap<>(different));
    }

    private static boolean isAsSpecified(Example example) {
        return Normal.of(html(example)).equals(Normal.of(withTabs(example.getHtml())));
    }

    private static String shown(Example example) {
        return withTabs(example.getSource()) + "--- expected\n" + example.getHtml() + "--- but was\n" + html(example);
    }

    private static String html(Example example) {
        return RENDERER.render(Dialect.parse(withTabs(example.getSource()), 0));
    }

    private static String withTabs(String text) {
        return text.replace('→', '\t');
    }

    /** HTML without what nobody sees: the order of attributes, white space between blocks, bold text in bold text. */
    private static final class Normal implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        static String of(String html) {
            Document document = Jsoup.parseBodyFragment(html);
            // GitHub's specification leaves out what CommonMark's asks for.
            document.select("strong > strong").unwrap();
            Normal normal = new Normal();
            document.body().traverse(normal);
            return normal.text.toString().replaceAll(" *\n[ \n]*", "\n").strip();
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                Element parent = words.parent();
                text.append(
                        parent != null && isVerbatim(parent)
                                ? words.getWholeText().replace('\n', '⏎')
                                : words.text());
            } else if (node instanceof Element element) {
                Map<String, String> attributes = new TreeMap<>();
                element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
                text.append(end(element))
                        .append('<')
                        .append(element.tagName())
                        .append(attributes)
                        .append('>');
                text.append(end(element));
            } else {
                text.append(node.outerHtml());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                text.append(end(element)).append("</").append(element.tagName()).append('>');
                text.append(end(element));
            }
        }

        private static boolean isVerbatim(Element element) {
            return element.closest("pre") != null;
        }

        private static String end(Element element) {
            return element.isBlock() && !isVerbatim(element) ? "\n" : "";
        }
    }
}
