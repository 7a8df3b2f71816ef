package dev.runmark.render.timeline;

import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import dev.runmark.render.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * What is drawn and said.
 *
 * @param recording the part of what was recorded that is shown
 * @param rows its threads
 * @param printed the lines that were printed
 * @param names what tasks, lines and locks are called
 * @param scale how its time is laid out
 * @param deadlock the one that it ends in
 */
record Scene(
        Recording recording,
        List<Row> rows,
        List<PrintedLine> printed,
        Names names,
        Scale scale,
        Optional<Deadlock> deadlock) {

    Scene {
        rows = List.copyOf(rows);
        printed = List.copyOf(printed);
    }

    static Scene of(Recording recording, List<Printed> prints, Words words, IntUnaryOperator blockLine) {
        List<PrintedLine> printed = PrintedLine.of(prints, recording);
        return new Scene(
                recording,
                Row.of(recording, printed, words),
                printed,
                new Names(recording, words, blockLine),
                Scale.of(recording),
                Deadlock.in(recording));
    }

    Words words() {
        return names.words();
    }

    /** The row of a thread; none if it has none. */
    Optional<Row> rowOf(int lane) {
        return rows.stream().filter(row -> row.lanes().contains(lane)).findFirst();
    }

    List<PrintedLine> printedIn(Row row) {
        return printed.stream()
                .filter(line -> row.lanes().contains(line.lane()))
                .toList();
    }
}
