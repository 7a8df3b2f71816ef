package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many threads of a group do what, over time. */
final class Crowd {

    private static final int MOMENTS = 80;

    private final Map<State, int[]> counts = new EnumMap<>(State.class);

    private Crowd() {}

    static Crowd of(Recording recording, Row row, Scale scale) {
        Crowd crowd = new Crowd();
        for (int lane : row.lanes()) {
            for (Segment segment : Segment.of(recording.lanes().get(lane), scale)) {
                int end = after(scale.x(segment.to()));
                for (int i = after(scale.x(segment.from())); i < end; i++) {
                    crowd.counts(segment.state())[i]++;
                }
            }
        }
        return crowd;
    }

    private int[] counts(State state) {
        return counts.computeIfAbsent(state, s -> new int[MOMENTS]);
    }

    /** The first moment that is not before a place; each is the middle of its part of the width. */
    private static int after(int x) {
        int part = Scale.WIDTH / MOMENTS;
        return Math.min(MOMENTS, (x + part / 2) / part);
    }

    /** The greatest number of threads that did something at once. */
    int most() {
        int most = 0;
        for (int i = 0; i < MOMENTS; i++) {
            int moment = i;
            most = Math.max(
                    most,
                    counts.values().stream().mapToInt(each -> each[moment]).sum());
        }
        return most;
    }

    /** The greatest number of threads in one state at once. */
    int most(State state) {
        int most = 0;
        for (int count : counts(state)) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** How many threads stand below those in a state. */
    private int below(State state, int moment) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(state) < 0)
                .mapToInt(entry -> entry.getValue()[moment])
                .sum();
    }

    /** Draws them one above the other, each as high as there are threads, and says how many there are. */
    void draw(Bars bars, Labels labels, Band band, Words words) {
        bars.line("idle", 0, band.holds(), Scale.WIDTH, band.holds());
        draw(bars, band.holds(), band.holds() - band.bar());
        List<String> counted = new ArrayList<>(List.of(words.of("timeline.atOnce", Integer.toString(most()))));
        states().stream()
                .filter(state -> state != State.RUNNING)
                .forEach(state -> counted.add(words.of(state.crowdKey(), Integer.toString(most(state)))));
        labels.text("time end narrow", "100%", band.name(), counted.get(0));
        labels.text("time end wide", "100%", band.name(), String.join("; ", counted));
    }

    private void draw(Bars bars, int bottom, int height) {
        int most = Math.max(1, most());
        for (State state : State.values()) {
            if (most(state) > 0) {
                StringBuilder upper = new StringBuilder();
                StringBuilder lower = new StringBuilder();
                for (int i = 0; i < MOMENTS; i++) {
                    int under = below(state, i);
                    upper.append(step(i, bottom - height * (under + counts(state)[i]) / most, i == 0));
                    int j = MOMENTS - 1 - i;
                    lower.append(back(j, bottom - height * below(state, j) / most));
                }
                bars.shape(
                        "crowd " + state.style(),
                        upper.append(lower).append('z').toString());
            }
        }
    }

    private static String step(int moment, int y, boolean first) {
        String start = first ? "M0 " + y : "V" + y;
        return start + "H" + (moment + 1) * Scale.WIDTH / MOMENTS;
    }

    private static String back(int moment, int y) {
        return "V" + y + "H" + moment * Scale.WIDTH / MOMENTS;
    }

    /** What its threads did, most of them first. */
    List<State> states() {
        return List.of(State.values()).stream().filter(state -> most(state) > 0).toList();
    }
}
