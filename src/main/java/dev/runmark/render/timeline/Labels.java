package dev.runmark.render.timeline;

import dev.runmark.text.DirectionControls;

/** The texts of a picture, which are as large on a telephone as elsewhere. */
final class Labels {

    /** What a telephone has for the width of a picture, in CSS pixels, and what a letter takes at most. */
    private static final double NARROW = 330;

    private static final double LETTER = 6.1;

    private final StringBuilder svg = new StringBuilder();

    /** Whether a text has room between two places wherever the picture is looked at. */
    static boolean fits(String text, int from, int to) {
        return (to - from) * NARROW / Scale.WIDTH >= text.length() * LETTER + 6;
    }

    /** A text that begins at a place, or ends there where there is no room behind it. */
    void add(String style, int x, int y, String text) {
        boolean atEnd = !fits(text, x, Scale.WIDTH);
        svg.append("<text class=\"").append(style).append(atEnd ? " end" : "").append("\" x=\"");
        svg.append(Scale.percent(x))
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(escaped(text))
                .append("</text>");
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
