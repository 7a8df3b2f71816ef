package dev.runmark.render.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Takes out of a page's HTML what has no place in a book, in one pass, and finds what a book has to look at in the rest.
 *
 * <p>Not thread-safe.
 */
final class Reduction implements NodeFilter {

    /** What has no place in a book, with all that is in it. */
    private static final Set<String> GONE = Set.of(
            ("button select textarea script style link meta template noscript iframe object embed audio video canvas "
                            + "dialog")
                    .split(" "));

    private static final List<String> GONE_CLASSES = List.of("scripted", "elsewhere", "anchor", "alone", "whole");

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption "
                            + "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span "
                            + "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of("alt class colspan datetime dir headers height href id lang open rowspan scope src start title width"
                    .split(" "));

    /** Elements that a book may hold as they are, their namespaces, and what its description calls them. */
    private enum Foreign {
        SVG("http://www.w3.org/2000/svg", "svg"),
        MATH("http://www.w3.org/1998/Math/MathML", "mathml");

        private final String namespace;
        private final String property;

        Foreign(String namespace, String property) {
            this.namespace = namespace;
            this.property = property;
        }

        private static Optional<Foreign> of(Element element) {
            return switch (element.normalName()) {
                case "svg" -> Optional.of(SVG);
                case "math" -> Optional.of(MATH);
                default -> Optional.empty();
            };
        }
    }

    private final List<Element> dissolved = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> pictures = new ArrayList<>();
    private final Set<Foreign> foreign = EnumSet.noneOf(Foreign.class);

    /** How many foreign elements are open. */
    private int within;

    private Reduction() {}

    /** Reduces a document's body. */
    static Reduction of(Element body) {
        Reduction reduction = new Reduction();
        body.filter(reduction);
        reduction.dissolved.forEach(Element::unwrap);
        return reduction;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth == 0 || !(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isGone(element)) {
            return FilterResult.REMOVE;
        }
        if (element.nameIs("input")) {
            replace(element);
            return FilterResult.REMOVE;
        }
        change(element);
        Foreign.of(element).ifPresent(kind -> open(element, kind));
        if (within > 0) {
            find(element);
        } else if (ELEMENTS.contains(element.normalName())) {
            reduce(element);
            find(element);
        } else {
            dissolved.add(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, Foreign kind) {
        element.attr("xmlns", kind.namespace);
        foreign.add(kind);
        within++;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && Foreign.of(element).isPresent()) {
            within--;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isGone(Element element) {
        return GONE.contains(element.normalName())
                || (element.hasAttr("class") && GONE_CLASSES.stream().anyMatch(element::hasClass));
    }

    /** A box that is on or off is a sign that looks like it. */
    private static void replace(Element input) {
        if (input.attr("type").equalsIgnoreCase("checkbox")) {
            input.before(new TextNode(input.hasAttr("checked") ? "☑" : "☐"));
        }
    }

    private static void change(Element element) {
        if (element.nameIs("label")) {
            // A tab's name is a label of a button that is on; without it, it is a line of text.
            element.tagName("p");
        } else if (element.nameIs("details")) {
            element.attr("open", "open");
        }
    }

    private static void reduce(Element element) {
        List<String> others = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> !ATTRIBUTES.contains(name))
                .toList();
        others.forEach(element::removeAttr);
    }

    private void find(Element element) {
        if (!element.id().isEmpty()) {
            ids.add(element.id());
        }
        if (element.nameIs("a") && element.hasAttr("href")) {
            links.add(element);
        } else if (element.nameIs("img")) {
            pictures.add(element);
        }
    }

    /** Every anchor that is left. */
    Set<String> ids() {
        return ids;
    }

    /** The links that are left, in order. */
    List<Element> links() {
        return links;
    }

    /** The pictures that are left, in order. */
    List<Element> pictures() {
        return pictures;
    }

    /** What the description of the book has to say of what is left, such as {@code svg}. */
    List<String> properties() {
        return foreign.stream().map(kind -> kind.property).toList();
    }
}
