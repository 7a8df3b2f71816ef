package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a picture: one thread, or many of a kind.
 *
 * @param name what stands above it
 * @param lanes the numbers of its threads, at least one
 */
record Row(String name, List<Integer> lanes) {

    /** So many virtual threads have a row each. */
    private static final int MOST_VIRTUAL = 6;

    /** So many rows can be looked at together. */
    private static final int MOST_ROWS = 16;

    private static final String MAIN = "main";

    Row {
        lanes = List.copyOf(lanes);
    }

    boolean isGroup() {
        return lanes.size() > 1;
    }

    /** The rows of a recording: the main thread, the others in the order in which they began, groups last. */
    static List<Row> of(Recording recording, List<PrintedLine> printed, Words words) {
        List<Integer> seen = IntStream.range(0, recording.lanes().size())
                .filter(lane -> isActive(recording.lanes().get(lane))
                        || printed.stream().anyMatch(line -> line.lane() == lane))
                .boxed()
                .toList();
        Map<String, List<Integer>> groups = groups(recording, seen, words);
        List<Row> rows = new ArrayList<>();
        for (int lane : seen) {
            if (groups.values().stream().noneMatch(group -> group.contains(lane))) {
                String name = nameOf(recording.lanes().get(lane), rows.size(), words);
                rows.add(name.equals(MAIN) ? 0 : rows.size(), new Row(name, List.of(lane)));
            }
        }
        groups.forEach((name, lanes) -> rows.add(new Row(name, lanes)));
        return rows;
    }

    private static boolean isActive(Lane lane) {
        return !lane.tasks().isEmpty() || !lane.waits().isEmpty();
    }

    private static Map<String, List<Integer>> groups(Recording recording, List<Integer> seen, Words words) {
        List<Integer> virtual = seen.stream()
                .filter(lane -> recording.lanes().get(lane).virtual())
                .toList();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        if (virtual.size() > MOST_VIRTUAL) {
            groups.put(words.of("timeline.virtuals", Integer.toString(virtual.size())), virtual);
        }
        if (seen.size() - groups.values().stream().mapToInt(List::size).sum() > MOST_ROWS) {
            seen.stream()
                    .filter(lane -> !recording.lanes().get(lane).virtual())
                    .collect(Collectors.groupingBy(
                            lane -> recording.lanes().get(lane).name().replaceAll("\\d+$", ""),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .forEach((name, lanes) -> {
                        if (lanes.size() > MOST_VIRTUAL) {
                            groups.put(words.of("timeline.threads", Integer.toString(lanes.size()), name), lanes);
                        }
                    });
        }
        return groups;
    }

    private static String nameOf(Lane lane, int place, Words words) {
        String key = lane.virtual() ? "timeline.virtual" : "timeline.thread";
        return lane.name().isEmpty() ? words.of(key, Integer.toString(place)) : lane.name();
    }
}
