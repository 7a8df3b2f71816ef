package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws what one thread did. */
final class ThreadDrawing {

    /** So many locks have colours of their own. */
    static final int LOCKS = 5;

    /** What is narrower has no room for any word. */
    private static final int NARROWEST = 120;

    private final Scene scene;
    private final Scale scale;
    private final int number;
    private final Lane lane;
    private final List<Segment> segments;
    private final Band band;
    private final Bars bars;
    private final Labels labels;

    ThreadDrawing(Scene scene, int number, Band band, Bars bars, Labels labels) {
        this.scene = scene;
        this.scale = scene.scale();
        this.number = number;
        this.lane = scene.recording().lanes().get(number);
        this.segments = Segment.of(lane, scale);
        this.band = band;
        this.bars = bars;
        this.labels = labels;
    }

    void draw() {
        if (!segments.isEmpty()) {
            int middle = band.bar() + Bars.HEIGHT / 2;
            bars.line(
                    "idle",
                    scale.x(segments.get(0).from()),
                    middle,
                    scale.x(segments.get(segments.size() - 1).to()),
                    middle);
        }
        Map<Segment, String> names = new HashMap<>();
        for (int place = 0; place < lane.tasks().size(); place++) {
            task(lane.tasks().get(place), scene.names().task(number, place), names);
        }
        segments.forEach(segment -> draw(segment, names.getOrDefault(segment, "")));
        lane.holds().stream()
                .filter(held -> !scale.isTooShort(held.from(), held.to()))
                .forEach(this::held);
        new PrintLabels(labels, scale, band.said())
                .add(scene.printed().stream()
                        .filter(line -> line.lane() == number)
                        .toList());
    }

    /** The name of a task stands where there is room for it first. */
    private void task(Task task, String name, Map<Segment, String> names) {
        if (task.handed().isPresent()) {
            bars.rectangle("task", scale.x(task.from()), scale.x(task.to()), band.bar(), Bars.HEIGHT);
            segments.stream()
                    .filter(segment -> segment.from() >= task.from() && segment.to() <= task.to())
                    .filter(segment -> scale.x(segment.to()) - scale.x(segment.from()) >= NARROWEST)
                    .findFirst()
                    .ifPresent(segment -> names.put(segment, name));
        }
    }

    private void draw(Segment segment, String name) {
        int from = scale.x(segment.from());
        int to = scale.x(segment.to());
        bars.add(segment.state(), from, to, band.bar());
        segment.lock()
                .ifPresent(
                        lock -> bars.line("for l" + (lock % LOCKS + 1), from, band.holds() + 2, to, band.holds() + 2));
        String style = segment.state() == State.RUNNING ? "on" : "in";
        labels.addWhereItFits(style, from, to, band.bar() + 11, texts(segment, name));
    }

    private List<String> texts(Segment segment, String name) {
        String call = segment.call().substring(segment.call().lastIndexOf('.') + 1);
        String does = segment.lock()
                .map(lock -> scene.words().of("timeline.for", scene.names().lock(lock)))
                .orElse(call);
        String all = Stream.of(name, does)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + ": " + b)
                .orElse("");
        String lock = segment.lock().map(scene.names()::lock).orElse("");
        return segment.lock().isPresent() ? List.of(all, does, lock) : List.of(all, name, does);
    }

    private void held(Held held) {
        int from = scale.x(held.from());
        int to = scale.x(held.to());
        String lock = scene.names().lock(held.lock());
        bars.rectangle("lock l" + (held.lock() % LOCKS + 1), from, to, band.holds(), Band.HELD);
        labels.addWhereItFits(
                "held", from, to, band.holds() + 9, List.of(scene.words().of("timeline.holds", lock), lock));
    }
}
