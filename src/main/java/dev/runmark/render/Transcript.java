package dev.runmark.render;

import dev.runmark.example.Printed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an example printed, line by line, in the order in which the lines were completed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines the lines
 */
record Transcript(List<Line> lines) {

    private static final String UNCAUGHT = "Exception in thread \"main\" ";

    /**
     * A printed line.
     *
     * @param stream where it went
     * @param thread who printed its first character; empty if not known
     * @param text the line without its ending
     * @param saidAt the lines of the page that were being executed when its first part was printed
     */
    record Line(Printed.Stream stream, String thread, String text, List<Integer> saidAt) {

        Line {
            saidAt = List.copyOf(saidAt);
        }
    }

    Transcript {
        lines = List.copyOf(lines);
    }

    /** Joins what was printed in pieces into lines; an unfinished line comes last. */
    static Transcript of(List<Printed> printed) {
        List<Line> lines = new ArrayList<>();
        Map<Printed.Stream, Line> open = new EnumMap<>(Printed.Stream.class);
        for (Printed print : printed) {
            append(print, lines, open);
        }
        lines.addAll(open.values());
        return new Transcript(lines);
    }

    /** Lines of the page itself, for an example that was not run. */
    static Transcript ofText(List<String> text) {
        return new Transcript(text.stream()
                .map(line -> new Line(Printed.Stream.OUT, "", line, List.of()))
                .toList());
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

    /** The same without a stack trace that Java printed at the program's end, which is shown by itself. */
    Transcript without(String trace) {
        if (trace.isEmpty()) {
            return this;
        }
        List<String> wanted = (UNCAUGHT + trace).lines().toList();
        List<Line> errors = lines.stream()
                .filter(line -> line.stream() == Printed.Stream.ERR)
                .toList();
        int start = errors.size() - wanted.size();
        if (start < 0 || !textsOf(errors.subList(start, errors.size())).equals(wanted)) {
            return this;
        }
        List<Line> rest = new ArrayList<>(lines);
        errors.subList(start, errors.size()).forEach(line -> rest.remove(rest.lastIndexOf(line)));
        return new Transcript(rest);
    }

    private static List<String> textsOf(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
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
