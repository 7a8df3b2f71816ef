package dev.runmark.render.book;

import java.util.ArrayList;
import java.util.List;

/**
 * The lists of a book's files, of which some are its pages.
 *
 * <p>Not thread-safe.
 */
final class Manifest {

    private final List<String> items = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    /** Adds a file. */
    void add(String name, String type, List<String> properties) {
        String more = properties.isEmpty() ? "" : " properties=\"" + String.join(" ", properties) + "\"";
        items.add("<item id=\"" + id(name) + "\" href=\"" + name + "\" media-type=\"" + type + "\"" + more + "/>\n");
    }

    /** Adds a file that is read as a page, after those before it. */
    void addPage(String name, String type, List<String> properties) {
        add(name, type, properties);
        pages.add("<itemref idref=\"" + id(name) + "\"/>\n");
    }

    private static String id(String name) {
        return name.replaceAll("\\W", "-");
    }

    /** All files as XML. */
    String items() {
        return String.join("", items);
    }

    /** The pages as XML, in order. */
    String pages() {
        return String.join("", pages);
    }
}
