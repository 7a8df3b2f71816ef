package dev.runmark.render.book;

import dev.runmark.render.file.Place;
import java.util.List;

/**
 * A page of the site as a chapter.
 *
 * <p>Immutable.
 *
 * @param place where the page stands in the site, from which the links of its HTML lead
 * @param title its title
 * @param entries its questions and sections, for the contents
 * @param html its text
 */
public record Chapter(Place place, String title, List<Entry> entries, String html) {

    /**
     * A question or section.
     *
     * @param id its anchor
     * @param title its title as text
     */
    public record Entry(String id, String title) {}

    public Chapter {
        entries = List.copyOf(entries);
    }
}
