package dev.runmark.render.book;

import dev.runmark.render.file.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pages of a site as a book for e-readers: an EPUB 3 of its own, that needs nothing from elsewhere.
 *
 * <p>Immutable.
 *
 * @param about what its first page and its description say
 * @param chapters its chapters in order
 * @see <a href="https://www.w3.org/TR/epub-33/">EPUB 3.3</a>
 */
public record Book(BookFacts about, List<Chapter> chapters) {

    private static final String FOLDER = Epub.PACKAGE.replaceFirst("[^/]+$", "");
    private static final String STYLES = "book.css";
    private static final String NAVIGATION = "contents.xhtml";
    private static final String TITLE_PAGE = "title.xhtml";
    private static final String XHTML = "application/xhtml+xml";

    public Book {
        chapters = List.copyOf(chapters);
    }

    /**
     * The file that holds it; the same book gives the same bytes.
     *
     * @param site what its links and pictures are found by
     * @throws IOException if a picture cannot be read
     */
    public byte[] bytes(BookLinks site) throws IOException {
        List<ChapterText> texts = new ArrayList<>();
        for (Chapter chapter : chapters) {
            texts.add(ChapterText.of(Printable.of(chapter.html())));
        }
        InBook inside = InBook.of(site, chapters, texts);
        Manifest manifest = new Manifest();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(STYLES, styles());
        manifest.add(STYLES, "text/css", List.of());
        put(files, NAVIGATION, new Navigation(about, chapters).xhtml());
        manifest.add(NAVIGATION, XHTML, List.of("nav"));
        put(files, TITLE_PAGE, about.titlePage());
        manifest.addPage(TITLE_PAGE, XHTML, List.of());
        for (int i = 0; i < texts.size(); i++) {
            inside.settle(chapters.get(i), texts.get(i));
            String name = InBook.chapterName(i);
            put(files, name, texts.get(i).xhtml(chapters.get(i).title(), about.language()));
            manifest.addPage(name, XHTML, texts.get(i).properties());
        }
        for (InBook.Picture picture : inside.pictures()) {
            files.put(picture.name(), Files.readAllBytes(picture.file()));
            manifest.add(picture.name(), picture.type(), List.of());
        }
        return Epub.of(whole(files, about.description(manifest)));
    }

    private static Map<String, byte[]> whole(Map<String, byte[]> files, String description) {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        put(whole, Epub.PACKAGE, description);
        files.forEach((name, data) -> whole.put(FOLDER + name, data));
        return whole;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] styles() throws IOException {
        try (InputStream styles = Book.class.getResourceAsStream(STYLES)) {
            return Objects.requireNonNull(styles, STYLES).readAllBytes();
        }
    }
}
