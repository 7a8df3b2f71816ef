package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the time of a recording is laid out.
 *
 * @param from when it begins, in nanoseconds
 * @param to when it ends, later
 */
record Scale(long from, long to) {

    /** The width of a picture in its own units. */
    static final int WIDTH = 2_000;

    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final int MOST_TICKS = 5;

    static Scale of(Recording recording) {
        return new Scale(recording.from(), Math.max(recording.from() + 1, recording.to()));
    }

    private long length() {
        return to - from;
    }

    /** Where a moment stands, from 0 to {@link #WIDTH}. */
    int x(long at) {
        long inside = Math.max(from, Math.min(to, at)) - from;
        return (int) Math.round((double) WIDTH * inside / length());
    }

    /** Whether something is too short to be seen. */
    boolean isTooShort(long begin, long end) {
        return (end - begin) * WIDTH < 2 * length();
    }

    /** A place as a part of the width, as CSS has it. */
    static String percent(int x) {
        String text = String.format(Locale.ROOT, "%.1f", 100.0 * x / WIDTH);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
    }

    private long unit() {
        return length() >= 2 * SECOND ? SECOND : length() >= 2 * MILLISECOND ? MILLISECOND : MICROSECOND;
    }

    String unitName() {
        return unit() == SECOND ? "s" : unit() == MILLISECOND ? "ms" : "µs";
    }

    /** A moment as a number of units since the beginning, in the language of the site. */
    String number(long at, Words words) {
        double units = (double) (at - from) / unit();
        boolean fine = length() / unit() < 100;
        return words.number(units, fine ? 1 : 0);
    }

    /** Moments for the axis, round ones. */
    List<Long> ticks() {
        long step = unit();
        for (int i = 0; length() / step >= MOST_TICKS; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        List<Long> ticks = new ArrayList<>();
        for (long at = from; at <= to; at += step) {
            ticks.add(at);
        }
        return ticks;
    }

    /** What stands at one of them. */
    String label(long tick) {
        return (tick - from) / unit() + (tick == from ? " " + unitName() : "");
    }
}
