package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording.Wait;

/** What a thread does at a time. */
enum State {
    RUNNING("run", "runs", "running"),
    WAITING("wait", "waits", "waiting"),
    SLEEPING("sleep", "sleeps", "sleeping"),
    BLOCKED("block", "waits for a lock", "waiting for a lock"),
    PARKED("park", "is parked", "parked");

    private final String style;
    private final String verb;
    private final String inCrowd;

    State(String style, String verb, String inCrowd) {
        this.style = style;
        this.verb = verb;
        this.inCrowd = inCrowd;
    }

    static State of(Wait wait) {
        return switch (wait) {
            case WAITING -> WAITING;
            case SLEEPING -> SLEEPING;
            case BLOCKED -> BLOCKED;
            case PARKED -> PARKED;
        };
    }

    /** Its name for the style sheet. */
    String style() {
        return style;
    }

    /** What a thread does. */
    String verb() {
        return verb;
    }

    /** What many do, to be read after how many. */
    String inCrowd() {
        return inCrowd;
    }
}
