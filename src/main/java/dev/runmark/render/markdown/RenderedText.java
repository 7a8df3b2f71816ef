package dev.runmark.render.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as HTML, cut at its top-level headings of level 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param intro what comes before the first of them
 * @param sections one for each of them, in order
 * @param footnotes what comes after the text
 */
public record RenderedText(String intro, List<Section> sections, String footnotes) {

    /**
     * A heading of level 2 and what follows it.
     *
     * @param title the heading's content
     * @param element the whole heading element
     * @param body what follows
     */
    record Section(String title, String element, String body) {}

    /**
     * Stands around a section's title, around its heading and before the footnotes. It is a noncharacter, which Unicode
     * keeps for use within a program.
     */
    static final char CUT = '\uFDD0';

    private static final int PARTS_OF_SECTION = 4;

    public RenderedText {
        sections = List.copyOf(sections);
    }

    /** Cuts HTML of the form {@code intro (CUT open CUT title CUT close CUT body)* CUT footnotes}. */
    static RenderedText cut(String html) {
        String[] parts = html.split(String.valueOf(CUT), -1);
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i + PARTS_OF_SECTION < parts.length; i += PARTS_OF_SECTION) {
            String element = parts[i] + parts[i + 1] + parts[i + 2];
            sections.add(new Section(parts[i + 1], element, parts[i + 3].strip()));
        }
        return new RenderedText(parts[0].strip(), sections, parts[parts.length - 1].strip());
    }

    /** The whole, headings included. */
    public String whole() {
        StringBuilder html = new StringBuilder(intro);
        sections.forEach(section ->
                html.append('\n').append(section.element()).append('\n').append(section.body()));
        return html.append('\n').append(footnotes).toString().strip();
    }
}
