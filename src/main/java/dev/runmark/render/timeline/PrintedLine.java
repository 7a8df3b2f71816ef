package dev.runmark.render.timeline;

import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A line of what was printed, in the order in which lines were completed.
 *
 * @param number its place among them, from 1
 * @param at when its first part was printed
 * @param lane who printed that; -1 if it was not seen
 * @param text the line without its ending
 */
record PrintedLine(int number, long at, int lane, String text) {

    static List<PrintedLine> of(List<Printed> printed, Recording recording) {
        List<PrintedLine> lines = new ArrayList<>();
        Map<Printed.Stream, PrintedLine> open = new EnumMap<>(Printed.Stream.class);
        for (Printed print : printed) {
            int lane = recording.laneOf(print).orElse(-1);
            List<String> pieces = List.of(print.text().split("\n", -1));
            for (int i = 0; i < pieces.size(); i++) {
                PrintedLine before = open.remove(print.stream());
                boolean isEnd = i == pieces.size() - 1;
                if (isEnd && pieces.get(i).isEmpty() && before == null) {
                    continue;
                }
                PrintedLine line = before == null
                        ? new PrintedLine(0, print.nanos(), lane, pieces.get(i))
                        : new PrintedLine(0, before.at, before.lane, before.text + pieces.get(i));
                if (isEnd) {
                    open.put(print.stream(), line);
                } else {
                    lines.add(line.numbered(lines.size() + 1));
                }
            }
        }
        open.values().forEach(line -> lines.add(line.numbered(lines.size() + 1)));
        return List.copyOf(lines);
    }

    private PrintedLine numbered(int place) {
        return new PrintedLine(place, at, lane, text);
    }
}
