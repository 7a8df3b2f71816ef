package dev.runmark.render.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A drawn graph, made fit for a page of either theme: what is black takes the colour of the text, what is filled becomes a
 * tint, and nothing of it leads anywhere or comes from elsewhere.
 *
 * <p>Not thread-safe.
 */
final class Svg {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "polygon", "polyline", "ellipse", "circle", "rect", "line", "text", "tspan");

    private static final Set<String> ATTRIBUTES =
            Set.of(("viewBox transform d points x y x1 y1 x2 y2 cx cy rx ry r width height fill stroke stroke-width "
                            + "stroke-dasharray text-anchor font-size font-weight font-style fill-opacity")
                    .split(" "));

    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern VALUE = Pattern.compile("[\\w#.,() -]*");
    private static final String BLACK = "#000000";
    private static final String TINT = "0.2";

    private final Element svg;

    private Svg(Element svg) {
        this.svg = svg;
    }

    /** A graph as the library draws it. */
    static Svg of(String drawn) {
        Document document = Jsoup.parse(drawn, Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        return new Svg(document.expectFirst("svg"));
    }

    /** The same, fit for a page. */
    Diagram drawn() {
        svg.select("g.graph > polygon[fill=#ffffff]").remove();
        svg.select("text, title").forEach(element -> element.text(SignsInWords.back(element.text())));
        String words = words();
        svg.select("a").unwrap();
        for (Element element : svg.getAllElements()) {
            if (!ELEMENTS.contains(element.normalName())) {
                element.remove();
            } else {
                reduce(element);
            }
        }
        int width = new BigDecimal(svg.attr("viewBox").split(" ", -1)[2])
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        // The library leaves much room above and below.
        Heights heights = Heights.of(svg);
        String moved = "<g transform=\"translate(0 " + -heights.top() + ")\">" + svg.html() + "</g>";
        return new Diagram.Drawn(moved, width, heights.bottom() - heights.top(), words);
    }

    private static void reduce(Element element) {
        List<String> others = element.attributes().asList().stream()
                .filter(attribute -> !ATTRIBUTES.contains(attribute.getKey())
                        || !VALUE.matcher(attribute.getValue()).matches())
                .map(Attribute::getKey)
                .toList();
        others.forEach(element::removeAttr);
        colour(element);
        for (Attribute attribute : element.attributes()) {
            attribute.setValue(NUMBER.matcher(attribute.getValue()).replaceAll(number -> shorter(number.group())));
        }
    }

    /** A colour that its author chose for a light page stays; where it would be a ground for text, both can be seen. */
    private static void colour(Element element) {
        boolean outline = element.attr("fill").equals(element.attr("stroke"));
        boolean ground = !element.normalName().startsWith("t") && !outline;
        for (String name : List.of("fill", "stroke")) {
            String colour = element.attr(name).toLowerCase(Locale.ROOT);
            if (colour.equals(BLACK)) {
                element.attr(name, "currentColor");
            } else if (name.equals("fill") && ground && colour.startsWith("#")) {
                element.attr("fill-opacity", TINT);
            }
        }
        if (element.normalName().equals("text") && !element.hasAttr("fill")) {
            element.attr("fill", "currentColor");
        }
    }

    private static String shorter(String number) {
        return new BigDecimal(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What leads where, and what leads nowhere. */
    private String words() {
        Stream<String> edges = svg.select("g:has(> title)").stream().map(Svg::edge);
        Stream<String> nodes = svg.select("g.node").stream().map(Svg::text);
        String led = edges.collect(Collectors.joining("; "));
        String others =
                nodes.filter(node -> !node.isEmpty() && !led.contains(node)).collect(Collectors.joining("; "));
        return Stream.of(led, others).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String edge(Element edge) {
        String label = text(edge);
        String ends = plain(edge.select("> title").text()).replaceFirst("-(?:>|-)", " → ");
        return label.isEmpty() ? ends : ends + " (" + label + ")";
    }

    private static String text(Element group) {
        return plain(group.select("text").stream().map(Element::text).collect(Collectors.joining(" ")));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }
}
