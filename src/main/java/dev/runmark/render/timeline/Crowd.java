package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import java.util.List;

/** How many threads of a group do what, over time. */
final class Crowd {

    private static final int MOMENTS = 80;

    private final int[][] counts = new int[State.values().length][MOMENTS];

    private Crowd() {}

    static Crowd of(Recording recording, Row row, Scale scale) {
        Crowd crowd = new Crowd();
        for (int lane : row.lanes()) {
            for (Segment segment : Segment.of(recording.lanes().get(lane), scale)) {
                int end = after(scale.x(segment.to()));
                for (int i = after(scale.x(segment.from())); i < end; i++) {
                    crowd.counts[segment.state().ordinal()][i]++;
                }
            }
        }
        return crowd;
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
            most = Math.max(most, below(State.values().length, i));
        }
        return most;
    }

    /** The greatest number of threads in one state at once. */
    int most(State state) {
        int most = 0;
        for (int count : counts[state.ordinal()]) {
            most = Math.max(most, count);
        }
        return most;
    }

    private int below(int state, int moment) {
        int sum = 0;
        for (int i = 0; i < state; i++) {
            sum += counts[i][moment];
        }
        return sum;
    }

    /** Draws them one above the other, each as high as there are threads. */
    void draw(Bars bars, int bottom, int height) {
        int most = Math.max(1, most());
        for (State state : State.values()) {
            if (most(state) > 0) {
                StringBuilder upper = new StringBuilder();
                StringBuilder lower = new StringBuilder();
                for (int i = 0; i < MOMENTS; i++) {
                    int under = below(state.ordinal(), i);
                    upper.append(step(i, bottom - height * (under + counts[state.ordinal()][i]) / most, i == 0));
                    int j = MOMENTS - 1 - i;
                    lower.append(back(j, bottom - height * below(state.ordinal(), j) / most));
                }
                bars.shape("crowd " + state.style(), upper.append(lower).append('z').toString());
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
