package dev.runmark.reach;

import java.util.Set;

/**
 * What came of asking for an address.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status HTTP's; 0 if there was none
 * @param words what happened, for the author
 */
record Answer(int status, String words) {

    private static final int FIRST_OF_GOOD = 200;
    private static final int FIRST_OF_REDIRECTS = 300;
    private static final Set<Integer> GONE = Set.of(404, 410);

    /** The host answered. */
    static Answer of(int status) {
        return new Answer(status, "the answer is " + status);
    }

    /** There is no such host. */
    static Answer unknownHost() {
        return new Answer(0, "there is no such host");
    }

    /** Nobody answered, which may be another time. */
    static Answer none(String why) {
        return new Answer(-1, why);
    }

    boolean isGood() {
        return status >= FIRST_OF_GOOD && status < FIRST_OF_REDIRECTS;
    }

    /** Whether nothing is there, and not only now or for us. */
    boolean isGone() {
        return status == 0 || GONE.contains(status);
    }
}
