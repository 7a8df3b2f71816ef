package dev.runmark.probe.record;

import java.util.Arrays;

/** What is known of the thread that calls; no other thread uses it. */
final class Lane {

    private static final String VIRTUAL = "java.lang.VirtualThread";

    /** What has begun and not ended: whether it was noted, and whether the thread was in a call that waits. */
    private byte[] begun = new byte[16];

    private final int number;
    private final int identity;
    private final boolean virtual;
    private final Events events;
    private String name;
    private int depth;
    private int lastPlace = -1;
    private boolean waits;

    Lane(Thread thread, Events events, Identities identities) {
        this.events = events;
        this.name = thread.getName();
        this.virtual = VIRTUAL.equals(thread.getClass().getName());
        this.identity = identities.of(thread);
        this.number = events.appeared(identity, virtual, name);
    }

    int number() {
        return number;
    }

    void line(int place) {
        if (place != lastPlace || waits) {
            lastPlace = place;
            if (!events.line(number, place) && waits) {
                events.note(Events.GOES_ON, number);
            }
            waits = false;
        }
    }

    /** Only what begins where nothing of the example runs is noted, or in a call that waits for it. */
    void begin(int place, int task) {
        if (depth == begun.length) {
            begun = Arrays.copyOf(begun, 2 * depth);
        }
        boolean noted = depth == 0 || waits;
        begun[depth++] = (byte) ((noted ? 1 : 0) + (waits ? 2 : 0));
        if (noted) {
            String now = Thread.currentThread().getName();
            if (!now.equals(name)) {
                name = now;
                events.named(number, identity, virtual, name);
            }
            events.note(Events.BEGUN, number, place, task);
        }
        waits = false;
    }

    void end() {
        if (depth > 0) {
            byte what = begun[--depth];
            if ((what & 1) != 0) {
                events.note(Events.ENDED, number);
                lastPlace = -1;
            }
            waits = (what & 2) != 0;
        }
    }

    void waitsAt(int place, int lock) {
        events.note(Events.WAITS, number, place, lock);
        waits = true;
    }

    void goesOn() {
        if (waits) {
            waits = false;
            events.note(Events.GOES_ON, number);
        }
    }
}
