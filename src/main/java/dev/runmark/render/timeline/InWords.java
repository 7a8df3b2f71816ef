package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a picture shows, in words: for each row, what happened there in order. */
final class InWords {

    /** More of them are counted. */
    private static final int MOST = 60;

    private final Scene scene;
    private final Words words;
    private final Scale scale;

    private InWords(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
        this.scale = scene.scale();
    }

    /** A sentence for each row. */
    static List<String> of(Scene scene) {
        InWords inWords = new InWords(scene);
        return scene.rows().stream().map(inWords::row).toList();
    }

    private String row(Row row) {
        return row.name() + ": "
                + (row.isGroup() ? crowd(row) : single(row.lanes().get(0)));
    }

    private String single(int number) {
        Lane lane = scene.recording().lanes().get(number);
        Map<Long, List<String>> events = new TreeMap<>();
        for (int place = 0; place < lane.tasks().size(); place++) {
            Task task = lane.tasks().get(place);
            add(events, task.from(), runs(task, scene.names().task(number, place)));
        }
        Segment.of(lane, scale).stream()
                .filter(segment -> segment.state() != State.RUNNING)
                .forEach(segment -> add(events, segment.from(), waits(segment, lane)));
        lane.holds().stream()
                .filter(held -> !scale.isTooShort(held.from(), held.to()))
                .forEach(held -> add(events, held.from(), holds(held)));
        scene.printed().stream()
                .filter(line -> line.lane() == number)
                .forEach(line -> add(events, line.at(), prints(line)));
        List<String> all = events.values().stream().flatMap(List::stream).toList();
        String first = all.stream().limit(MOST).collect(Collectors.joining("; "));
        return all.size() > MOST
                ? first + "; " + words.of("timeline.more", Integer.toString(all.size() - MOST))
                : first;
    }

    private static void add(Map<Long, List<String>> events, long at, String event) {
        events.computeIfAbsent(at, any -> new ArrayList<>()).add(event);
    }

    private String runs(Task task, String name) {
        String line = scene.names().line(task.line());
        String what = words.of("timeline.run") + inBrackets(name, line.equals(name) ? "" : line);
        String given = task.handed().map(handed -> ", " + given(handed)).orElse("");
        return span(what, task.from(), task.to()) + given;
    }

    private String given(Handed handed) {
        return words.of("timeline.given", nameOf(handed.lane()) + at(handed.line()), scale.number(handed.at(), words));
    }

    private String waits(Segment segment, Lane lane) {
        String what = segment.lock()
                .map(lock -> words.of("timeline.for", scene.names().lock(lock)))
                .orElse(words.of(segment.state().key()));
        List<String> ends = lane.waits().stream()
                .filter(wait -> wait.from() == segment.from())
                .flatMap(wait -> wait.ends().stream())
                .filter(end -> end.at() >= segment.from() && end.at() <= segment.to())
                .map(this::ended)
                .toList();
        String called = what + inBrackets(segment.call(), scene.names().line(segment.line()));
        return Stream.concat(Stream.of(span(called, segment.from(), segment.to())), ends.stream())
                .collect(Collectors.joining(", "));
    }

    private String ended(End end) {
        return words.of("timeline.ended", nameOf(end.lane()), scale.number(end.at(), words));
    }

    private String holds(Held held) {
        return span(words.of("timeline.holds", scene.names().lock(held.lock())), held.from(), held.to());
    }

    private String prints(PrintedLine line) {
        return words.of("timeline.printed", Integer.toString(line.number()), scale.number(line.at(), words));
    }

    private String span(String what, long from, long to) {
        return goesOn(to)
                ? words.of("timeline.endless", what, scale.number(from, words))
                : words.of("timeline.span", what, scale.number(from, words), scale.number(to, words));
    }

    /** What lasts to the end of a recording that goes on a little had no end. */
    private boolean goesOn(long to) {
        return to == scene.recording().to()
                && scene.recording().lanes().stream()
                        .flatMap(lane -> lane.waits().stream())
                        .anyMatch(wait -> wait.to() == to);
    }

    private String nameOf(int lane) {
        return scene.rowOf(lane)
                .map(Row::name)
                .orElse(scene.recording().lanes().get(lane).name());
    }

    private String at(int pageLine) {
        return inBrackets(scene.names().line(pageLine), "");
    }

    private static String inBrackets(String first, String second) {
        String both = Stream.of(first, second).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    private String crowd(Row row) {
        Crowd crowd = Crowd.of(scene.recording(), row, scale);
        List<Task> tasks = row.lanes().stream()
                .flatMap(lane -> scene.recording().lanes().get(lane).tasks().stream())
                .toList();
        List<String> parts = new ArrayList<>();
        tasks.stream().min(Comparator.comparingLong(Task::from)).ifPresent(first -> {
            long last = tasks.stream().mapToLong(Task::to).max().orElse(first.to());
            parts.add(span(words.of("timeline.crowd") + at(first.line()), first.from(), last));
        });
        parts.add(words.of("timeline.atOnce", Integer.toString(crowd.most())));
        crowd.states().stream()
                .filter(state -> state != State.RUNNING)
                .forEach(state -> parts.add(words.of(state.crowdKey(), Integer.toString(crowd.most(state)))));
        Optional.of(scene.printedIn(row).size())
                .filter(lines -> lines > 0)
                .ifPresent(lines -> parts.add(words.count(lines, "timeline.crowdPrints")));
        return String.join("; ", parts);
    }
}
