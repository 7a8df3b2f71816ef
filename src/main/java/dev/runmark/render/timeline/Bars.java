package dev.runmark.render.timeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shapes of a picture, all of one look as one path: a picture of a thousand threads stays small. Widths are stretched
 * to the room that there is; heights and strokes are not.
 */
final class Bars {

    static final int HEIGHT = 14;

    private final Map<State, StringBuilder> states = new EnumMap<>(State.class);
    private final Map<String, StringBuilder> others = new TreeMap<>();

    /** A time in which a thread did something. What it did nothing in is a line, so that grey paper tells both apart. */
    void add(State state, int from, int to, int y) {
        StringBuilder path = states.computeIfAbsent(state, s -> new StringBuilder());
        int width = Math.max(2, to - from);
        switch (state) {
            case RUNNING -> rectangle(path, from, y, width, HEIGHT);
            case BLOCKED -> rectangle(path, from, y + 1, width, HEIGHT - 2);
            case WAITING -> rectangle(path, from, y + HEIGHT / 2 - 2, width, 4);
            case SLEEPING, PARKED ->
                path.append('M')
                        .append(from)
                        .append(' ')
                        .append(y + HEIGHT / 2)
                        .append('h')
                        .append(width);
        }
    }

    /** A rectangle of another kind. */
    void rectangle(String style, int from, int to, int y, int height) {
        rectangle(other(style), from, y, Math.max(2, to - from), height);
    }

    /** A line from one place to another. */
    void line(String style, int x, int y, int toX, int toY) {
        other(style).append('M').append(x).append(' ').append(y);
        if (x == toX) {
            other(style).append('v').append(toY - y);
        } else if (y == toY) {
            other(style).append('h').append(toX - x);
        } else {
            other(style).append('L').append(toX).append(' ').append(toY);
        }
    }

    /** A shape of another kind. */
    void shape(String style, String path) {
        other(style).append(path);
    }

    private StringBuilder other(String style) {
        return others.computeIfAbsent(style, s -> new StringBuilder());
    }

    private static void rectangle(StringBuilder path, int x, int y, int width, int height) {
        path.append('M')
                .append(x)
                .append(' ')
                .append(y)
                .append('h')
                .append(width)
                .append('v')
                .append(height);
        path.append('h').append(-width).append('z');
    }

    /** All of them, those that belong behind the others first. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        others.forEach((style, path) -> svg.append(style.startsWith("mark") ? "" : path(style, path)));
        states.forEach((state, path) -> svg.append(path(state.style(), path)));
        others.forEach((style, path) -> svg.append(style.startsWith("mark") ? path(style, path) : ""));
        return svg.toString();
    }

    private static String path(String style, StringBuilder path) {
        return "<path class=\"" + style + "\" d=\"" + path + "\"/>";
    }
}
