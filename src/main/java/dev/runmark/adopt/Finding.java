package dev.runmark.adopt;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.util.Optional;

/**
 * What became of one comment or one block of output.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it turned out to be
 * @param location where what it says begins
 * @param said what it says, on one line
 * @param problem what is reported of it; empty where nothing is
 */
public record Finding(FindingKind kind, Location location, String said, Optional<Problem> problem)
        implements Comparable<Finding> {

    /** Orders by place. */
    @Override
    public int compareTo(Finding other) {
        return location.compareTo(other.location);
    }

    /** One line, as a list of findings shows it. */
    @Override
    public String toString() {
        return location + ": " + kind + ": " + said;
    }
}
