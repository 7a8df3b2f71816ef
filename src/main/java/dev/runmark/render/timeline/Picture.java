package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** A recording as SVG: a row for each thread, with what it did from left to right. */
final class Picture {

    private static final int ROW = 41;
    private static final int GROUP = 72;
    private static final int BAR = 17;
    private static final int AXIS = 18;
    private static final int LOCKS = 5;

    /** Numbers that stand so close would lie upon each other. */
    private static final int CLOSE = 60;

    private final Recording recording;
    private final List<Row> rows;
    private final List<PrintedLine> printed;
    private final IntUnaryOperator blockLine;
    private final Scale scale;
    private final Bars bars = new Bars();
    private final Labels labels = new Labels();
    private final Map<Integer, Integer> tops = new HashMap<>();
    private int height;

    private Picture(Recording recording, List<Row> rows, List<PrintedLine> printed, IntUnaryOperator blockLine) {
        this.recording = recording;
        this.rows = rows;
        this.printed = printed;
        this.blockLine = blockLine;
        this.scale = Scale.of(recording);
    }

    /**
     * Draws a recording.
     *
     * @param blockLine the line of the code that readers see for one of the page; 0 if they do not see it
     * @param label what it is called for those who do not see it
     */
    static String svg(
            Recording recording, List<Row> rows, List<PrintedLine> printed, IntUnaryOperator blockLine, String label) {
        Picture picture = new Picture(recording, rows, printed, blockLine);
        picture.place();
        for (Row row : rows) {
            picture.draw(row);
        }
        picture.axis();
        return picture.svg(label);
    }

    private void place() {
        for (Row row : rows) {
            for (int lane : row.lanes()) {
                tops.put(lane, height);
            }
            height += row.isGroup() ? GROUP : ROW;
        }
    }

    private void draw(Row row) {
        int top = tops.getOrDefault(row.lanes().get(0), 0);
        labels.add("name", 0, top + 12, row.name());
        if (row.isGroup()) {
            bars.line("idle", 0, top + GROUP - 12, Scale.WIDTH, top + GROUP - 12);
            Crowd crowd = Crowd.of(recording, row, scale);
            crowd.draw(bars, top + GROUP - 12, GROUP - 12 - BAR);
            labels.add("time", Scale.WIDTH, top + 12, "up to " + crowd.most() + " at once");
            marks(row, top + GROUP - 10, 6);
            return;
        }
        Lane lane = recording.lanes().get(row.lanes().get(0));
        List<Segment> segments = Segment.of(lane, scale);
        if (!segments.isEmpty()) {
            int end = scale.x(segments.get(segments.size() - 1).to());
            int begin = scale.x(segments.get(0).from());
            bars.line("idle", begin, top + BAR + Bars.HEIGHT / 2, end, top + BAR + Bars.HEIGHT / 2);
        }
        segments.forEach(segment -> bar(segment, top + BAR));
        lane.tasks().forEach(task -> task(task, segments, top + BAR));
        lane.holds().stream()
                .filter(held -> !scale.isTooShort(held.from(), held.to()))
                .forEach(held -> bars.rectangle(
                        "lock l" + (held.lock() % LOCKS + 1),
                        scale.x(held.from()),
                        scale.x(held.to()),
                        top + BAR + Bars.HEIGHT + 2,
                        4));
        marks(row, top + BAR - 3, Bars.HEIGHT + 6);
    }

    private void bar(Segment segment, int y) {
        int from = scale.x(segment.from());
        int to = scale.x(segment.to());
        bars.add(segment.state(), from, to, y);
        segment.lock()
                .ifPresent(lock ->
                        bars.line("for l" + (lock % LOCKS + 1), from, y + Bars.HEIGHT + 4, to, y + Bars.HEIGHT + 4));
        String call = segment.call().substring(segment.call().lastIndexOf('.') + 1);
        if (segment.state() != State.RUNNING && Labels.fits(call, from, to)) {
            labels.add("in", from + 20, y + 11, call);
        }
    }

    private void task(Task task, List<Segment> segments, int y) {
        int line = blockLine.applyAsInt(task.line());
        String name = "line " + line;
        segments.stream()
                .filter(segment -> segment.state() == State.RUNNING && segment.from() == task.from())
                .filter(segment -> line > 0 && Labels.fits(name, scale.x(segment.from()), scale.x(segment.to())))
                .forEach(segment -> labels.add("on", scale.x(segment.from()) + 20, y + 11, name));
        task.handed().filter(handed -> isShown(handed, y)).ifPresent(handed -> {
            int from = tops.getOrDefault(handed.lane(), 0) + BAR;
            boolean down = from < y;
            bars.line(
                    "link",
                    scale.x(handed.at()),
                    from + (down ? Bars.HEIGHT : 0),
                    scale.x(task.from()),
                    y + (down ? 0 : Bars.HEIGHT));
        });
    }

    /** A line to where nothing is, or to itself, says nothing. */
    private boolean isShown(Handed handed, int y) {
        Integer top = tops.get(handed.lane());
        return top != null
                && top + BAR != y
                && handed.at() >= recording.from()
                && rows.stream().noneMatch(row -> row.isGroup() && row.lanes().contains(handed.lane()));
    }

    private void marks(Row row, int y, int length) {
        int last = -CLOSE;
        for (PrintedLine line : printed) {
            if (row.lanes().contains(line.lane())) {
                int x = scale.x(line.at());
                bars.line("mark", x, y, x, y + length);
                if (!row.isGroup() && x - last >= CLOSE) {
                    labels.add("number", x, y - 1, Integer.toString(line.number()));
                    last = x;
                }
            }
        }
    }

    private void axis() {
        for (long tick : scale.ticks()) {
            int x = scale.x(tick);
            bars.line("grid", x, 0, x, height);
            labels.add("time", x, height + 13, scale.label(tick));
        }
        if (!recording.complete()) {
            labels.add("name", Scale.WIDTH, 12, "what came later was not recorded");
        }
    }

    private String svg(String label) {
        int whole = height + AXIS;
        return "<svg width=\"100%\" height=\"" + whole + "\" role=\"img\" aria-label=\"" + Labels.escaped(label) + "\">"
                + "<svg viewBox=\"0 0 " + Scale.WIDTH + " " + whole
                + "\" preserveAspectRatio=\"none\" width=\"100%\" height=\""
                + whole + "\">" + bars.svg() + "</svg>" + labels.svg() + "</svg>";
    }
}
