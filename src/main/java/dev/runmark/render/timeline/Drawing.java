package dev.runmark.render.timeline;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Versions;
import dev.runmark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a {@link Timeline} of a recorded run. */
final class Drawing {

    private final Run run;
    private final Recording recording;
    private final Recording whole;
    private final List<PrintedLine> printed;
    private final List<Row> rows;
    private final IntUnaryOperator blockLine;

    /**
     * Begins with a run.
     *
     * @param shown the lines of the page that readers see as the code, in order
     */
    Drawing(Run run, Recording recording, List<Integer> shown) {
        this.run = run;
        this.recording = Prelude.cutFrom(recording);
        this.whole = recording;
        this.printed = PrintedLine.of(run.printedByExample(), recording);
        this.rows = Row.of(recording, printed);
        this.blockLine = line -> shown.indexOf(line) + 1;
    }

    /** Whether there is anything to be seen. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    Timeline timeline() {
        return new Timeline(
                caption(),
                svg(),
                Scale.of(recording).unitName(),
                InWords.of(recording, rows, printed, blockLine),
                keys(),
                steps(),
                prints());
    }

    /** What was recorded, and what that means. */
    private String caption() {
        Scale scale = Scale.of(recording);
        String end = run.ending() instanceof Ending.Stuck stuck
                ? (stuck.deadlock() ? ", up to the deadlock" : ", up to where nothing goes on")
                : "";
        return "A recording of one run" + end + " on Java "
                + String.join("", Versions.of(List.of(run)).numbers()) + " with "
                + Count.of(recording.processors(), "processor") + ": " + scale.number(recording.to()) + " "
                + scale.unitName() + Prelude.words(whole, recording) + ". What is claimed is judged by all runs.";
    }

    /** The picture. */
    private String svg() {
        int threads = rows.stream().mapToInt(row -> row.lanes().size()).sum();
        return Picture.svg(
                recording,
                rows,
                printed,
                blockLine,
                "What " + Count.of(threads, "thread") + " did over time; the same follows in words");
    }

    /** What is explained below the picture, as far as it is there. */
    private List<Timeline.Key> keys() {
        Scale scale = Scale.of(recording);
        List<State> states = recording.lanes().stream()
                .flatMap(lane -> Segment.of(lane, scale).stream())
                .map(Segment::state)
                .distinct()
                .sorted()
                .toList();
        List<Timeline.Key> keys = new ArrayList<>(states.stream()
                .map(state -> new Timeline.Key(state.style(), state.verb()))
                .toList());
        IntStream.range(0, recording.locks().size())
                .limit(5)
                .forEach(lock -> keys.add(
                        new Timeline.Key("lock l" + (lock + 1), "holds " + InWords.lockName(recording, lock))));
        if (!printed.isEmpty()) {
            keys.add(new Timeline.Key("mark", "prints"));
        }
        return keys;
    }

    /**
     * What a replay needs of it, in order: where the line of the code is executed, in which row, and which; {@code 0} where
     * the row executes none any more. A row is its number from 0.
     */
    private String steps() {
        Scale scale = Scale.of(recording);
        List<Recording.Step> steps = new ArrayList<>(recording.steps());
        for (int lane = 0; lane < recording.lanes().size(); lane++) {
            int number = lane;
            recording.lanes().get(lane).tasks().forEach(task -> steps.add(new Recording.Step(task.to(), number, 0)));
        }
        return steps.stream()
                .sorted((a, b) -> Long.compare(a.at(), b.at()))
                .map(step -> scale.x(step.at()) + "." + rowOf(step.lane()) + "." + blockLine.applyAsInt(step.line()))
                .collect(Collectors.joining(" "));
    }

    private int rowOf(int lane) {
        return (int) rows.stream().takeWhile(row -> !row.lanes().contains(lane)).count();
    }

    /** Where each line of the output was printed, in their order. */
    private String prints() {
        Scale scale = Scale.of(recording);
        return printed.stream()
                .map(line -> Integer.toString(scale.x(line.at())))
                .collect(Collectors.joining(" "));
    }
}
