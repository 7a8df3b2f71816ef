package dev.runmark.render.timeline;

/**
 * Where a row is drawn, in CSS pixels from the top of its picture.
 *
 * @param name the ground line of its name
 * @param said that of what was printed
 * @param bar the upper edge of its bars
 * @param holds the upper edge of what shows locks
 * @param bottom the upper edge of what follows
 */
record Band(int name, int said, int bar, int holds, int bottom) {

    static final int HELD = 11;

    private static final int NAME = 12;
    private static final int LINE = 13;
    private static final int GROUP = 43;
    private static final int GAP = 10;

    /** The place of one thread below what stands above it. */
    static Band ofThread(int top, boolean prints, boolean locks) {
        int said = top + NAME + LINE;
        int bar = top + NAME + 5 + (prints ? LINE : 0);
        int holds = bar + Bars.HEIGHT + 2;
        return new Band(top + NAME, said, bar, holds, holds + (locks ? HELD : 0) + GAP);
    }

    /** The place of many threads. */
    static Band ofGroup(int top) {
        int bar = top + NAME + 5;
        return new Band(top + NAME, top + NAME, bar, bar + GROUP, bar + GROUP + GAP);
    }
}
