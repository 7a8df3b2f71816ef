package dev.runmark.render.book;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    private final Document document;
    private final Reduction reduced;

    private ChapterText(Document document) {
        this.document = document;
        this.reduced = Reduction.of(document.body());
    }

    /** The text of a chapter, whose links still lead from where the page stands in the site. */
    static ChapterText of(String html) {
        return new ChapterText(Jsoup.parse(html, Parser.htmlParser().settings(new ParseSettings(false, true))));
    }

    /** Every anchor of it. */
    Set<String> ids() {
        return reduced.ids();
    }

    /** Its links, to be changed. */
    List<Element> links() {
        return reduced.links();
    }

    /** Its pictures, to be changed. */
    List<Element> pictures() {
        return reduced.pictures();
    }

    /** What the description of the book has to say of the file, such as {@code svg}. */
    List<String> properties() {
        return reduced.properties();
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
