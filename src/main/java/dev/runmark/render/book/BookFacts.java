package dev.runmark.render.book;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * What is said of a book.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title its title
 * @param site the title of the site that it is made of
 * @param name what distinguishes it from all other books, such as its web address
 * @param lead what it is about; empty if not said
 * @param address the web address of what it is made of; empty if not known
 * @param author who wrote it; empty if not stated
 * @param language BCP 47 tag of its language
 * @param updated when its text last changed, if that is known
 * @param changed the same or, where that is not known, when anything of its site last changed, if that is known
 */
public record BookFacts(
        String title,
        String site,
        String name,
        String lead,
        String address,
        String author,
        String language,
        Optional<LocalDate> updated,
        Optional<LocalDate> changed) {

    // https://www.w3.org/TR/epub-33/#sec-package-doc
    private static final String OPF = "http://www.idpf.org/2007/opf";

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** The first page of the book. */
    String titlePage() {
        String body = "<h1>" + Xml.escape(title) + "</h1>\n"
                + element("p", lead)
                + element("p", site)
                + element("p", author)
                + (address.isEmpty()
                        ? ""
                        : "<p><a href=\"" + Xml.escape(address) + "\">" + Xml.escape(address) + "</a></p>\n")
                + element("p", updated.map(LocalDate::toString).orElse(""));
        return ChapterText.file(title, language, "<section epub:type=\"titlepage\">\n" + body + "</section>");
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + Xml.escape(text) + "</" + name + ">\n";
    }

    /** The file that says all this to programs. */
    String description(Manifest files) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="%s" version="3.0" unique-identifier="name" xml:lang="%s">
                <metadata xmlns:dc="%s">
                <dc:identifier id="name">urn:uuid:%s</dc:identifier>
                <dc:language>%2$s</dc:language>
                %s<meta property="dcterms:modified">%s</meta>
                <meta property="schema:accessMode">textual</meta>
                <meta property="schema:accessModeSufficient">textual</meta>
                <meta property="schema:accessibilityFeature">structuralNavigation</meta>
                <meta property="schema:accessibilityFeature">tableOfContents</meta>
                <meta property="schema:accessibilityHazard">none</meta>
                </metadata>
                <manifest>
                %s</manifest>
                <spine>
                %s</spine>
                </package>
                """.formatted(OPF, language, DUBLIN_CORE, uuid(), core(), modified(), files.items(), files.pages());
    }

    private String core() {
        return element("dc:title", title)
                + element("dc:creator", author)
                + element("dc:publisher", site)
                + element("dc:description", lead)
                + element("dc:source", address);
    }

    private UUID uuid() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A book must say when it was changed; where nobody knows, the same is said each time. */
    private String modified() {
        return changed.orElse(LocalDate.EPOCH)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toString();
    }
}
