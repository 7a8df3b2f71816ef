package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Waited;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recording as SVG: a row for each thread, with what it did from left to right. */
final class Picture {

    private static final int AXIS = 18;
    private static final int HEAD = 16;

    private final Scene scene;
    private final Scale scale;
    private final Bars bars = new Bars();
    private final Labels labels = new Labels();
    private final Map<Row, Band> bands = new LinkedHashMap<>();
    private int height;

    private Picture(Scene scene) {
        this.scene = scene;
        this.scale = scene.scale();
    }

    /** Draws it. */
    static String svg(Scene scene) {
        Picture picture = new Picture(scene);
        picture.place();
        picture.bands.forEach(picture::draw);
        scene.rows().forEach(picture::links);
        picture.deadlock();
        picture.axis();
        return picture.svg();
    }

    private void place() {
        boolean locks = scene.recording().lanes().stream()
                .anyMatch(lane -> !lane.holds().isEmpty()
                        || lane.waits().stream().anyMatch(wait -> wait.lock().isPresent()));
        height = scene.deadlock().isPresent() || !scene.recording().complete() ? HEAD : 0;
        for (Row row : scene.rows()) {
            Band band = row.isGroup()
                    ? Band.ofGroup(height)
                    : Band.ofThread(height, !scene.printedIn(row).isEmpty(), locks);
            bands.put(row, band);
            height = band.bottom();
        }
    }

    private void draw(Row row, Band band) {
        labels.add("name", 0, band.name(), row.name());
        if (row.isGroup()) {
            Crowd.of(scene.recording(), row, scale).draw(bars, labels, band, scene.words());
        } else {
            new ThreadDrawing(scene, row.lanes().get(0), band, bars, labels).draw();
        }
        for (PrintedLine line : scene.printedIn(row)) {
            int x = scale.x(line.at());
            int top = row.isGroup() ? band.holds() - 4 : band.bar() - 4;
            bars.line("mark", x, top, x, row.isGroup() ? band.holds() + 4 : band.bar() + Bars.HEIGHT + 3);
        }
    }

    /** Of many, the first and the last that something was given to stand for all. */
    private void links(Row row) {
        List<Task> tasks = row.lanes().stream()
                .flatMap(lane -> scene.recording().lanes().get(lane).tasks().stream())
                .filter(task -> task.handed().isPresent())
                .sorted(Comparator.comparingLong(Task::from))
                .toList();
        List<Task> drawn =
                row.isGroup() && tasks.size() > 2 ? List.of(tasks.get(0), tasks.get(tasks.size() - 1)) : tasks;
        drawn.forEach(task -> task.handed().ifPresent(handed -> given(handed, task, row)));
        if (!row.isGroup()) {
            Lane lane = scene.recording().lanes().get(row.lanes().get(0));
            lane.waits().forEach(wait -> wait.ends().forEach(end -> ended(end, wait, row)));
        }
    }

    private void given(Handed handed, Task task, Row row) {
        if (handed.at() >= scene.recording().from()) {
            link("link", handed.lane(), handed.at(), row, task.from());
        }
    }

    private void ended(End end, Waited wait, Row row) {
        if (end.at() >= wait.from() && end.at() <= wait.to()) {
            link("back", end.lane(), end.at(), row, wait.to());
        }
    }

    /** A line to where nothing is, or to itself, says nothing. */
    private void link(String style, int fromLane, long from, Row row, long to) {
        Optional<Row> other = scene.rowOf(fromLane).filter(found -> !found.isGroup() && !found.equals(row));
        Band here = bands.get(row);
        Band there = other.map(bands::get).orElse(null);
        if (here != null && there != null) {
            boolean down = there.bar() < here.bar();
            bars.line(
                    style,
                    scale.x(from),
                    there.bar() + (down ? Bars.HEIGHT : 0),
                    scale.x(to),
                    row.isGroup() ? here.holds() : here.bar() + (down ? 0 : Bars.HEIGHT));
        }
    }

    private void deadlock() {
        scene.deadlock().ifPresent(deadlock -> {
            int x = scale.x(deadlock.at());
            bars.line("stop", x, HEAD - 3, x, height);
            labels.add("stopped", x, HEAD - 5, scene.words().of("timeline.deadlock"));
        });
    }

    private void axis() {
        for (long tick : scale.ticks()) {
            int x = scale.x(tick);
            bars.line("grid", x, 0, x, height);
            labels.add("time", x, height + 13, scale.label(tick));
        }
        if (!scene.recording().complete()) {
            labels.add("stopped", Scale.WIDTH, HEAD - 5, scene.words().of("timeline.cut"));
        }
    }

    private String svg() {
        int threads = scene.rows().stream().mapToInt(row -> row.lanes().size()).sum();
        String label = scene.words().count(threads, "timeline.label");
        int whole = height + AXIS;
        return "<svg width=\"100%\" height=\"" + whole + "\" role=\"img\" aria-label=\"" + Labels.escaped(label) + "\">"
                + "<svg viewBox=\"0 0 " + Scale.WIDTH + " " + whole
                + "\" preserveAspectRatio=\"none\" width=\"100%\" height=\""
                + whole + "\">" + bars.svg() + "</svg>" + labels.svg() + "</svg>";
    }
}
