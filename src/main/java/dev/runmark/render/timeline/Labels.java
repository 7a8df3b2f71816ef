package dev.runmark.render.timeline;

import dev.runmark.text.DirectionControls;
import java.util.List;
import java.util.Optional;

/** The texts of a picture, whose letters are as large on a telephone as elsewhere: where there is room, more is said. */
final class Labels {

    /** How wide a picture may be. */
    enum Room {
        /** As a telephone has it. */
        NARROW("narrow", 330),
        /** As the style sheet has it from the same number of CSS pixels on. */
        WIDE("wide", 600);

        private final String style;
        private final double width;

        Room(String style, double width) {
            this.style = style;
            this.width = width;
        }

        /** A place in CSS pixels. */
        double pixels(int x) {
            return x * width / Scale.WIDTH;
        }

        String style() {
            return style;
        }
    }

    /** What a letter takes at most, in CSS pixels. */
    private static final double LETTER = 6.1;

    private static final int LEFT = 6;

    private final StringBuilder svg = new StringBuilder();

    private static boolean fits(String text, int from, int to, Room room) {
        return room.pixels(to - from) >= text.length() * LETTER + LEFT;
    }

    /** A text that begins at a place, or ends there where there is no room behind it. */
    void add(String style, int x, int y, String text) {
        text(fits(text, x, Scale.WIDTH, Room.NARROW) ? style : style + " end", Scale.percent(x), y, text);
    }

    /** The first of some texts that has room between two places. */
    void addWhereItFits(String style, int from, int to, int y, List<String> texts) {
        Optional<String> narrow = first(texts, from, to, Room.NARROW);
        Optional<String> wide = first(texts, from, to, Room.WIDE);
        String x = Scale.percent(from + 20);
        if (wide.equals(narrow)) {
            wide.ifPresent(text -> text(style, x, y, text));
        } else {
            wide.ifPresent(text -> text(style + " wide", x, y, text));
            narrow.ifPresent(text -> text(style + " narrow", x, y, text));
        }
    }

    private static Optional<String> first(List<String> texts, int from, int to, Room room) {
        return texts.stream()
                .filter(text -> !text.isEmpty() && fits(text, from, to, room))
                .findFirst();
    }

    /** A text at a place that is known to have room. */
    void text(String style, String x, int y, String text) {
        svg.append("<text class=\"").append(style).append("\" x=\"").append(x).append("\" y=\"");
        svg.append(y).append("\">").append(escaped(text)).append("</text>");
    }

    static String escaped(String text) {
        return DirectionControls.shown(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    String svg() {
        return svg.toString();
    }
}
