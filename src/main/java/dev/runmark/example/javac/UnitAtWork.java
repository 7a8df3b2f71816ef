package dev.runmark.example.javac;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit that javac is busy with. javac has no limit of its own and cannot be interrupted: whoever waits for it can
 * find out here what it does not come to an end with.
 *
 * <p>Thread-safe.
 */
final class UnitAtWork {

    private volatile @Nullable Unit unit;

    /** The unit; empty where javac is busy with none in particular. */
    Optional<Unit> get() {
        return Optional.ofNullable(unit);
    }

    /** Takes down that javac has begun something with a unit. */
    void begin(@Nullable Unit begun) {
        unit = begun;
    }

    /** Takes down that javac is done with that. */
    void end() {
        unit = null;
    }
}
