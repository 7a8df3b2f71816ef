package dev.runmark.render.timeline;

import dev.runmark.render.timeline.Labels.Room;
import java.util.List;

/** Writes at the marks of a row what was printed there, as far as there is room: the whole, its beginning, its number. */
final class PrintLabels {

    private static final int LONG = 40;
    private static final int SHORT = 12;
    private static final int GAP = 6;

    /** What a letter of code takes, in CSS pixels. */
    private static final double LETTER = 6.7;

    private final Labels labels;
    private final Scale scale;
    private final int y;

    PrintLabels(Labels labels, Scale scale, int y) {
        this.labels = labels;
        this.scale = scale;
        this.y = y;
    }

    void add(List<PrintedLine> lines) {
        for (Room room : Room.values()) {
            add(lines, room);
        }
    }

    private void add(List<PrintedLine> lines, Room room) {
        double free = 0;
        for (int i = 0; i < lines.size(); i++) {
            int x = scale.x(lines.get(i).at());
            int next = i + 1 < lines.size() ? scale.x(lines.get(i + 1).at()) : Scale.WIDTH;
            free = add(lines.get(i), x, free, room.pixels(next), room);
        }
    }

    /** Where there is room again. */
    private double add(PrintedLine line, int x, double free, double end, Room room) {
        double at = room.pixels(x);
        for (String text : texts(line)) {
            double width = text.length() * LETTER + GAP;
            if (at >= free && at + width <= end) {
                labels.text("said " + room.style(), Scale.percent(x), y, text);
                return at + width;
            }
            if (at - width >= free) {
                labels.text("said end " + room.style(), Scale.percent(x), y, text);
                return at + GAP;
            }
        }
        return Math.max(free, at);
    }

    private static List<String> texts(PrintedLine line) {
        String number = Integer.toString(line.number());
        String text = line.text().strip();
        return List.of(number + " " + shortened(text, LONG), number + " " + shortened(text, SHORT), number);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
