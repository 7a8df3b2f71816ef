package dev.runmark.example;

import java.util.Optional;

/**
 * How often an example with threads is run.
 *
 * @param together in all if it can be run in a JVM that others of its page are run in, too
 * @param apart in all if each run needs a JVM of its own
 * @param asked whether somebody has asked for that number, and not for what is customary
 */
public record Repetitions(int together, int apart, boolean asked) {

    /** What is customary: a run in a JVM of its own costs as much as thirty in one that is shared. */
    public static final Repetitions DEFAULT = new Repetitions(30, 5, false);

    /** So many, however they are made. */
    public static Repetitions of(int runs) {
        return new Repetitions(runs, runs, true);
    }

    /** The same for an example that may state a number of its own. */
    Repetitions or(Optional<Integer> stated) {
        return stated.map(Repetitions::of).orElse(this);
    }
}
