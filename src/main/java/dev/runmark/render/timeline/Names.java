package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** What tasks, lines and locks are called, in the language of the site. */
final class Names {

    private final Recording recording;
    private final Words words;
    private final IntUnaryOperator blockLine;
    private final Map<Integer, Map<Integer, String>> tasks = new HashMap<>();

    /**
     * Names what is in a recording.
     *
     * @param blockLine the line of the code that readers see for one of the page; 0 if they do not see it
     */
    Names(Recording recording, Words words, IntUnaryOperator blockLine) {
        this.recording = recording;
        this.words = words;
        this.blockLine = blockLine;
        name();
    }

    Words words() {
        return words;
    }

    /** A line that readers see; empty if they do not see it. */
    String line(int pageLine) {
        int line = blockLine.applyAsInt(pageLine);
        return line == 0 ? "" : words.of("timeline.line", Integer.toString(line));
    }

    /** The number of that line; 0 if there is none. */
    int lineNumber(int pageLine) {
        return blockLine.applyAsInt(pageLine);
    }

    /** What a thread's task is called: by its number where the same code was given away several times, or by its line. */
    String task(int lane, int place) {
        return tasks.getOrDefault(lane, Map.of()).getOrDefault(place, "");
    }

    /** A lock: as the code calls it, with a number where several are called the same. */
    String lock(int number) {
        String name = recording.locks().get(number);
        List<String> same = recording.locks().stream().filter(name::equals).toList();
        long before =
                recording.locks().stream().limit(number).filter(name::equals).count();
        return same.size() < 2 ? name : name + " " + (before + 1);
    }

    private record Placed(int lane, int place, Task task) {
        private long given() {
            return task.handed().map(Recording.Handed::at).orElse(task.from());
        }
    }

    private void name() {
        List<Placed> given = new ArrayList<>();
        Set<Integer> lines = new HashSet<>();
        boolean areAlike = false;
        for (int lane = 0; lane < recording.lanes().size(); lane++) {
            List<Task> own = recording.lanes().get(lane).tasks();
            for (int place = 0; place < own.size(); place++) {
                Task task = own.get(place);
                put(lane, place, line(task.line()));
                if (task.handed().isPresent()) {
                    given.add(new Placed(lane, place, task));
                    areAlike |= !lines.add(task.line());
                }
            }
        }
        if (areAlike) {
            given.sort(Comparator.comparingLong(Placed::given));
            for (int i = 0; i < given.size(); i++) {
                Placed placed = given.get(i);
                put(placed.lane, placed.place, words.of("timeline.task", Integer.toString(i + 1)));
            }
        }
    }

    private void put(int lane, int place, String name) {
        tasks.computeIfAbsent(lane, any -> new HashMap<>()).put(place, name);
    }
}
