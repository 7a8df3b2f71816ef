package dev.runmark.example.claim;

/** Of which examples a run is recorded, so that a picture can be drawn of it. */
public enum Timeline {
    /** Of those that ask for it. */
    WHERE_ASKED,
    /** Of those, too, that start threads. */
    WITH_THREADS,
    /** Of none: another platform records it. */
    ELSEWHERE;

    /**
     * Whether a composition's run is recorded.
     *
     * @param threaded whether it starts threads
     */
    public boolean isRecorded(Composition composition, boolean threaded) {
        boolean isSeen = !composition.first().words().place().hidden();
        return switch (this) {
            case WHERE_ASKED -> composition.words().timeline();
            case WITH_THREADS -> composition.words().timeline() || (threaded && isSeen);
            case ELSEWHERE -> false;
        };
    }
}
