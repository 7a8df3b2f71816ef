package dev.runmark.render.view;

import dev.runmark.example.fact.Printed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What an example printed, line by line, in the order in which the lines were completed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines the lines
 */
public record Transcript(List<Line> lines) {
    /**
     * A printed line.
     *
     * @param stream where it went
     * @param thread who printed its first character; empty if not known
     * @param text the line without its ending
     * @param saidAt the lines of the page that were being executed when its first part was printed
     */
    public record Line(Printed.Stream stream, String thread, String text, List<Integer> saidAt) {

        public Line {
            saidAt = List.copyOf(saidAt);
        }
    }

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** Joins what was printed in pieces into lines; an unfinished line comes last. */
    public static Transcript of(List<Printed> printed) {
        List<Line> lines = new ArrayList<>();
        Map<Printed.Stream, Line> open = new EnumMap<>(Printed.Stream.class);
        for (Printed print : printed) {
            append(print, lines, open);
        }
        lines.addAll(open.values());
        return new Transcript(lines);
    }

    /** Lines that nobody was seen to print. */
    static Transcript of(Printed.Stream stream, List<String> text) {
        return new Transcript(
                text.stream().map(line -> new Line(stream, "", line, List.of())).toList());
    }

    /** Whether this is what was printed to a stream, line for line. */
    boolean says(Printed.Stream stream, List<String> text) {
        return lines.stream()
                .filter(line -> line.stream() == stream)
                .map(Line::text)
                .toList()
                .equals(text);
    }

    /** The same with another text for each line. */
    Transcript with(UnaryOperator<String> text) {
        return new Transcript(lines.stream()
                .map(line -> new Line(line.stream(), line.thread(), text.apply(line.text()), line.saidAt()))
                .toList());
    }

    /** The lines of this one and then those of another. */
    Transcript and(Transcript other) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new Transcript(all);
    }

    private static void append(Printed print, List<Line> lines, Map<Printed.Stream, Line> open) {
        int start = 0;
        String text = print.text();
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            String piece = text.substring(start, newline < 0 ? text.length() : newline);
            Line before = open.remove(print.stream());
            Line line = before == null
                    ? new Line(print.stream(), print.thread(), piece, print.lines())
                    : new Line(print.stream(), before.thread(), before.text() + piece, before.saidAt());
            if (newline < 0) {
                open.put(print.stream(), line);
                return;
            }
            lines.add(line);
            start = newline + 1;
        }
    }

    /** The threads that printed, in the order in which they first did; a line from nobody known counts for none. */
    List<String> threads() {
        Set<String> names = new LinkedHashSet<>();
        lines.stream().map(Line::thread).filter(name -> !name.isEmpty()).forEach(names::add);
        return List.copyOf(names);
    }

    /** Whether each line was printed by one of these lines of the page. */
    boolean isSaidAt(Set<Integer> pageLines) {
        return lines.stream().allMatch(line -> line.saidAt().stream().anyMatch(pageLines::contains));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
