package dev.runmark.example;

import java.util.Optional;

/**
 * How often an example with threads is run.
 *
 * @param together in all if it can be run in a JVM that others of its page are run in, too
 * @param apart in all if each run needs a JVM of its own
 * @param asked whether somebody has asked for that number, and not for what is customary
 * @param seed what decides, besides its classes, where threads are held up in those that are raced; empty if nothing does
 */
public record Repetitions(int together, int apart, boolean asked, Optional<Long> seed) {

    /** What is customary: a run in a JVM of its own costs as much as thirty in one that is shared. */
    public static final Repetitions DEFAULT = new Repetitions(30, 5, false, Optional.empty());

    /** So many, however they are made. */
    public static Repetitions of(int runs) {
        return new Repetitions(runs, runs, true, Optional.empty());
    }

    /** The same for an example that may state a number of its own. */
    Repetitions or(Optional<Integer> stated) {
        return stated.map(runs -> new Repetitions(runs, runs, true, seed)).orElse(this);
    }

    /** The same with threads held up elsewhere. */
    Repetitions seededBy(long other) {
        return new Repetitions(together, apart, asked, Optional.of(other));
    }
}
