package dev.runmark.render.machine;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.Printable;
import dev.runmark.render.file.SiteFile;
import dev.runmark.site.Article;
import dev.runmark.site.SiteConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The newest articles as an <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a> feed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param config the site's configuration; a feed needs its address
 * @param articles the articles that have a date, newest first
 */
public record Feed(SiteConfig config, List<Article> articles) {

    /** Where the feed stands. */
    public static final Place PLACE = Place.plain("feed.xml");

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int MOST = 30;

    public Feed {
        articles = List.copyOf(articles);
    }

    /** The feed of a site's articles; empty if there is nothing to report, or no address to report it from. */
    public static Optional<Feed> of(SiteConfig config, List<Article> blog) {
        List<Article> dated = blog.stream()
                .filter(article -> article.updated().isPresent())
                .limit(MOST)
                .toList();
        return config.baseUrl().isEmpty() || dated.isEmpty() ? Optional.empty() : Optional.of(new Feed(config, dated));
    }

    /** Makes the whole text of an article, as HTML whose links say where the site stands. */
    public interface Texts {

        /**
         * The text.
         *
         * @throws IOException if its Markdown cannot be read, or has changed since the site was read
         */
        String html(Article article) throws IOException;
    }

    /**
     * The feed.
     *
     * @param texts asked only where the feed is to have the whole articles
     * @throws IOException if one of their texts cannot be read, or has changed since the site was read
     */
    public SiteFile file(Texts texts) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(xml, texts);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string cannot fail to be written", impossible);
        }
        return SiteFile.text(PLACE.file(), Printable.of(text + "\n"));
    }

    private void write(XMLStreamWriter xml, Texts texts) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", config.language().text());
        element(xml, "title", config.title());
        element(xml, "id", config.baseUrl());
        link(xml, "self", config.baseUrl() + PLACE.address());
        link(xml, "alternate", config.baseUrl() + Place.ARTICLES.address());
        element(xml, "updated", instant(newest()));
        xml.writeStartElement("author");
        element(xml, "name", config.author().isEmpty() ? config.title() : config.author());
        xml.writeEndElement();
        for (Article article : articles) {
            writeEntry(xml, article, texts);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeEntry(XMLStreamWriter xml, Article article, Texts texts) throws XMLStreamException, IOException {
        String address = config.baseUrl() + Place.page(article.address()).address();
        xml.writeStartElement("entry");
        element(xml, "title", article.title());
        element(xml, "id", address);
        link(xml, "alternate", address);
        element(xml, "updated", instant(article.updated()));
        if (article.byline().published().isPresent()) {
            element(xml, "published", instant(article.byline().published()));
        }
        writeByline(xml, article.byline());
        element(xml, "summary", article.excerpt());
        if (config.delivery().wholeArticles()) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeAttribute("xml:base", address);
            xml.writeCharacters(texts.html(article));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private Optional<LocalDate> newest() {
        return articles.stream().flatMap(article -> article.updated().stream()).max(Comparator.naturalOrder());
    }

    private static void writeByline(XMLStreamWriter xml, Article.Byline byline) throws XMLStreamException {
        for (Article.Author author : byline.authors()) {
            xml.writeStartElement("author");
            element(xml, "name", author.name());
            if (!author.url().isEmpty()) {
                element(xml, "uri", author.url());
            }
            xml.writeEndElement();
        }
        for (String tag : byline.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag);
        }
    }

    private static String instant(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("") + "T00:00:00Z";
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
