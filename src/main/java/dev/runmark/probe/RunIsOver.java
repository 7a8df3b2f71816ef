package dev.runmark.probe;

/** Ends a thread that outlives the run that it belongs to. */
final class RunIsOver extends Error {

    private static final long serialVersionUID = 1;

    RunIsOver() {
        super("the run is over", null, false, false);
    }
}
