package dev.runmark.render.timeline;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Versions;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a {@link Timeline} of a recorded run. */
final class Drawing {

    private final Run run;
    private final Recording whole;
    private final Scene scene;
    private final Words words;

    /**
     * Begins with a run.
     *
     * @param shown the lines of the page that readers see as the code, in order
     */
    Drawing(Run run, Recording recording, List<Integer> shown, Words words) {
        this.run = run;
        this.whole = recording;
        this.words = words;
        this.scene =
                Scene.of(Prelude.cutFrom(recording), run.printedByExample(), words, line -> shown.indexOf(line) + 1);
    }

    /** Whether there is anything to be seen. */
    boolean isEmpty() {
        return scene.rows().isEmpty();
    }

    Timeline timeline() {
        return new Timeline(
                caption(), Picture.svg(scene), scene.scale().unitName(), InWords.of(scene), keys(), steps(), prints());
    }

    /** What was recorded, and what that means. */
    private String caption() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of(
                "timeline.recorded",
                String.join("", Versions.of(List.of(run)).numbers()),
                words.count(whole.processors(), "timeline.processors"),
                scene.scale().number(scene.recording().to(), words),
                scene.scale().unitName()));
        Prelude.words(whole, scene.recording(), words).ifPresent(sentences::add);
        scene.deadlock()
                .map(deadlock -> words.of(
                        "timeline.deadlockOf",
                        deadlock.lanes().stream().map(this::nameOf).collect(Collectors.joining(", "))))
                .ifPresentOrElse(sentences::add, () -> {
                    if (run.ending() instanceof Ending.Stuck) {
                        sentences.add(words.of("timeline.stuck"));
                    }
                });
        sentences.add(words.of("timeline.judged"));
        return String.join(" ", sentences);
    }

    private String nameOf(int lane) {
        return scene.rowOf(lane)
                .map(Row::name)
                .orElse(scene.recording().lanes().get(lane).name());
    }

    /** What is explained below the picture, as far as it is there. */
    private List<Timeline.Key> keys() {
        List<Timeline.Key> keys = new ArrayList<>(scene.recording().lanes().stream()
                .flatMap(lane -> Segment.of(lane, scene.scale()).stream())
                .map(Segment::state)
                .distinct()
                .sorted()
                .map(state -> new Timeline.Key(state.style(), words.of(state.key())))
                .toList());
        IntStream.range(0, scene.recording().locks().size())
                .filter(this::isSeen)
                .limit(ThreadDrawing.LOCKS)
                .forEach(lock -> keys.add(new Timeline.Key(
                        "lock l" + (lock % ThreadDrawing.LOCKS + 1),
                        words.of("timeline.holds", scene.names().lock(lock)))));
        if (!scene.printed().isEmpty()) {
            keys.add(new Timeline.Key("mark", words.of("timeline.prints")));
        }
        if (isGiven()) {
            keys.add(new Timeline.Key("link", words.of("timeline.gives")));
        }
        if (isAwaited()) {
            keys.add(new Timeline.Key("back", words.of("timeline.awaited")));
        }
        return keys;
    }

    private boolean isSeen(int lock) {
        return scene.recording().lanes().stream()
                .flatMap(lane -> lane.holds().stream())
                .anyMatch(held -> held.lock() == lock && !scene.scale().isTooShort(held.from(), held.to()));
    }

    private boolean isGiven() {
        return scene.recording().lanes().stream()
                .flatMap(lane -> lane.tasks().stream())
                .flatMap(task -> task.handed().stream())
                .anyMatch(handed -> handed.at() >= scene.recording().from());
    }

    private boolean isAwaited() {
        return scene.recording().lanes().stream()
                .flatMap(lane -> lane.waits().stream())
                .anyMatch(
                        wait -> wait.ends().stream().anyMatch(end -> end.at() >= wait.from() && end.at() <= wait.to()));
    }

    /**
     * What a replay needs of it, in order: where the line of the code is executed, in which row, and which; {@code 0} where
     * the row executes none any more. A row is its number from 0.
     */
    private String steps() {
        Recording recording = scene.recording();
        List<Recording.Step> steps = new ArrayList<>(before());
        steps.addAll(recording.steps());
        for (int lane = 0; lane < recording.lanes().size(); lane++) {
            int number = lane;
            recording.lanes().get(lane).tasks().forEach(task -> steps.add(new Recording.Step(task.to(), number, 0)));
        }
        return steps.stream()
                .sorted(Comparator.comparingLong(Recording.Step::at))
                .map(step -> scene.scale().x(step.at()) + "." + rowOf(step.lane()) + "."
                        + scene.names().lineNumber(step.line()))
                .collect(Collectors.joining(" "));
    }

    /** Where each thread is at the beginning of what is shown. */
    private Collection<Recording.Step> before() {
        long from = scene.recording().from();
        Map<Integer, Recording.Step> last = new TreeMap<>();
        whole.steps().stream()
                .filter(step -> step.at() < from)
                .forEach(step -> last.put(step.lane(), new Recording.Step(from, step.lane(), step.line())));
        return last.values();
    }

    private int rowOf(int lane) {
        return (int) scene.rows().stream()
                .takeWhile(row -> !row.lanes().contains(lane))
                .count();
    }

    /** Where each line of the output was printed, in their order. */
    private String prints() {
        return scene.printed().stream()
                .map(line -> Integer.toString(scene.scale().x(line.at())))
                .collect(Collectors.joining(" "));
    }
}
