package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording.Wait;

/** What a thread does at a time. */
enum State {
    RUNNING("run"),
    WAITING("wait"),
    SLEEPING("sleep"),
    BLOCKED("block"),
    PARKED("park");

    private final String style;

    State(String style) {
        this.style = style;
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

    /** The key of what a thread does. */
    String key() {
        return "timeline." + style;
    }

    /** The key of how many threads do it. */
    String crowdKey() {
        return "timeline.crowd." + style;
    }
}
