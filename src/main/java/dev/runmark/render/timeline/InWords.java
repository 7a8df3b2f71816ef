package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** What a picture shows, in words: for each row, what happened there in order. */
final class InWords {

    /** More of them are counted. */
    private static final int MOST = 60;

    private final Recording recording;
    private final List<PrintedLine> printed;
    private final IntUnaryOperator blockLine;
    private final Scale scale;

    private InWords(Recording recording, List<PrintedLine> printed, IntUnaryOperator blockLine) {
        this.recording = recording;
        this.printed = printed;
        this.blockLine = blockLine;
        this.scale = Scale.of(recording);
    }

    /** A sentence for each row. */
    static List<String> of(Recording recording, List<Row> rows, List<PrintedLine> printed, IntUnaryOperator blockLine) {
        InWords words = new InWords(recording, printed, blockLine);
        return rows.stream().map(words::row).toList();
    }

    private String row(Row row) {
        return row.name() + ": "
                + (row.isGroup() ? crowd(row) : single(row.lanes().get(0)));
    }

    private String single(int number) {
        Lane lane = recording.lanes().get(number);
        TreeMap<Long, List<String>> events = new TreeMap<>();
        lane.tasks().forEach(task -> add(events, task.from(), begins(task)));
        Segment.of(lane, scale).stream()
                .filter(segment -> segment.state() != State.RUNNING)
                .forEach(segment -> add(events, segment.from(), waits(segment)));
        lane.holds().stream()
                .filter(held -> !scale.isTooShort(held.from(), held.to()))
                .forEach(held -> add(
                        events,
                        held.from(),
                        "holds " + lock(held.lock()) + " from " + scale.number(held.from()) + " to "
                                + scale.number(held.to())));
        printed.stream()
                .filter(line -> line.lane() == number)
                .forEach(line ->
                        add(events, line.at(), "prints line " + line.number() + " at " + scale.number(line.at())));
        List<String> all = events.values().stream().flatMap(List::stream).toList();
        String told = all.stream().limit(MOST).collect(Collectors.joining("; "));
        return all.size() > MOST ? told + "; and " + (all.size() - MOST) + " more" : told;
    }

    private static void add(Map<Long, List<String>> events, long at, String words) {
        events.computeIfAbsent(at, a -> new ArrayList<>()).add(words);
    }

    private String begins(Task task) {
        String given = task.handed()
                .map(handed ->
                        ", given by " + nameOf(handed.lane()) + at(handed.line()) + " at " + scale.number(handed.at()))
                .orElse("");
        String end = goesOn(task.to()) ? "on" : "to " + scale.number(task.to());
        return "runs" + at(task.line()) + " from " + scale.number(task.from()) + " " + end + given;
    }

    private String nameOf(int lane) {
        String name = recording.lanes().get(lane).name();
        return name.isEmpty() ? "a thread" : name;
    }

    private String waits(Segment segment) {
        Optional<String> lock = segment.lock().map(number -> " for " + lock(number));
        String what = segment.state() == State.BLOCKED
                ? "waits" + lock.orElse(" for a lock")
                : segment.state().verb();
        String end = goesOn(segment.to()) ? "on, without an end" : "to " + scale.number(segment.to());
        return what + " in " + segment.call() + at(segment.line()) + " from " + scale.number(segment.from()) + " "
                + end;
    }

    /** What lasts to the end of a recording that goes on a little had no end. */
    private boolean goesOn(long to) {
        return to == recording.to()
                && recording.lanes().stream()
                        .flatMap(lane -> lane.waits().stream())
                        .anyMatch(wait -> wait.to() == recording.to());
    }

    private String at(int pageLine) {
        int line = blockLine.applyAsInt(pageLine);
        return line == 0 ? "" : " (line " + line + ")";
    }

    private String lock(int number) {
        return lockName(recording, number);
    }

    /** How a lock is called: as the code does, with a number where several are called the same. */
    static String lockName(Recording recording, int number) {
        String name = recording.locks().get(number);
        List<String> same = recording.locks().stream().filter(name::equals).toList();
        long before =
                recording.locks().stream().limit(number).filter(name::equals).count();
        return same.size() < 2 ? name : name + " " + (before + 1);
    }

    private String crowd(Row row) {
        Crowd crowd = Crowd.of(recording, row, scale);
        List<Task> tasks = row.lanes().stream()
                .flatMap(lane -> recording.lanes().get(lane).tasks().stream())
                .toList();
        List<String> parts = new ArrayList<>();
        tasks.stream().min(Comparator.comparingLong(Task::from)).ifPresent(first -> {
            long last = tasks.stream().mapToLong(Task::to).max().orElse(first.to());
            parts.add("run" + at(first.line()) + " from " + scale.number(first.from()) + " to " + scale.number(last));
        });
        parts.add("up to " + crowd.most() + " at once");
        crowd.states().stream()
                .filter(state -> state != State.RUNNING)
                .forEach(state -> parts.add("up to " + crowd.most(state) + " of them " + state.inCrowd()));
        long lines = printed.stream()
                .filter(line -> row.lanes().contains(line.lane()))
                .count();
        if (lines > 0) {
            parts.add("print " + Count.of(lines, "line"));
        }
        return String.join("; ", parts);
    }
}
