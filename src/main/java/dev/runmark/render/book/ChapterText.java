package dev.runmark.render.book;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * The text of a chapter as XHTML: what a site offers and a book cannot (buttons, scripts, what comes from elsewhere) is
 * left out, and so is everything in raw HTML that readers of books may refuse.
 *
 * <p>Not thread-safe.
 */
final class ChapterText {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final String OPS = "http://www.idpf.org/2007/ops";

    /** What has no place in a book, with all that is in it. */
    private static final String GONE =
            ".scripted, .elsewhere, .anchor, .alone, .whole, button, select, textarea, script, style, link, meta, template, noscript, "
                    + "iframe, object, embed, audio, video, canvas, dialog";

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption "
                            + "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span "
                            + "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of("alt class colspan datetime dir headers height href id lang open rowspan scope src start title width"
                    .split(" "));

    /** Elements that a book may hold as they are, and their namespaces. */
    private enum Foreign {
        SVG("http://www.w3.org/2000/svg"),
        MATH("http://www.w3.org/1998/Math/MathML");

        private final String namespace;

        Foreign(String namespace) {
            this.namespace = namespace;
        }

        private String element() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Document document;

    private ChapterText(Document document) {
        this.document = document;
    }

    /** The text of a chapter, whose links still lead from where the page stands in the site. */
    static ChapterText of(String html) {
        Document document = Jsoup.parse(html, Parser.htmlParser().settings(new ParseSettings(false, true)));
        document.select(GONE).remove();
        document.select("input[type=checkbox]")
                .forEach(box -> box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐")));
        // A tab's name is a label of a button that is on; without it, it is a line of text.
        document.select("input").remove();
        document.select("label").tagName("p");
        document.select("details").attr("open", "open");
        for (Foreign foreign : Foreign.values()) {
            document.select(foreign.element()).attr("xmlns", foreign.namespace);
        }
        document.body().getAllElements().stream()
                .filter(element -> !element.equals(document.body()) && !isForeign(element))
                .forEach(ChapterText::reduce);
        return new ChapterText(document);
    }

    private static boolean isForeign(Element element) {
        return element.closest("svg, math") != null;
    }

    private static void reduce(Element element) {
        if (!ELEMENTS.contains(element.normalName())) {
            element.unwrap();
            return;
        }
        List<String> others = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> !ATTRIBUTES.contains(name))
                .toList();
        others.forEach(element::removeAttr);
    }

    /** Every anchor of it. */
    Set<String> ids() {
        return document.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }

    /** Its links, to be changed. */
    List<Element> links() {
        return document.select("a[href]");
    }

    /** Its pictures, to be changed. */
    List<Element> pictures() {
        return document.select("img");
    }

    /** What the description of the book has to say of the file, such as {@code svg}. */
    List<String> properties() {
        return List.of(Foreign.values()).stream()
                .map(Foreign::element)
                .filter(name -> document.selectFirst(name) != null)
                .map(name -> name.equals("math") ? "mathml" : name)
                .toList();
    }

    /** The whole file. */
    String xhtml(String title, String language) {
        document.outputSettings(Xml.settings());
        return file(title, language, document.body().html());
    }

    /** A file of the book. */
    static String file(String title, String language, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html xmlns="%s" xmlns:epub="%s" lang="%s" xml:lang="%3$s">
                <head>
                <title>%s</title>
                <link rel="stylesheet" type="text/css" href="book.css"/>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(XHTML, OPS, language, Xml.escape(title), body);
    }
}
