package dev.runmark.render.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the files of a book so that the same files give the same bytes.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-ocf">EPUB 3.3, section 4: Open Container Format</a>
 */
final class Epub {

    /** The media type of the whole. */
    static final String TYPE = "application/epub+zip";

    /** Where the description of the book stands. */
    static final String PACKAGE = "book/package.opf";

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles>
            <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """.formatted(PACKAGE);

    /** Before February 1980 the JDK adds a field of its own to an entry, which the first of a book may not have. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Epub() {}

    /**
     * The bytes of a book.
     *
     * @param files its files besides those that every book has, in order
     */
    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // The first entry is read as it stands, by those who want to know what kind of file this is.
            writeAsItIs(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            write(zip, "META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeAsItIs(ZipOutputStream zip, String name, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(data);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String name, byte[] data) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(data);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        return entry;
    }
}
