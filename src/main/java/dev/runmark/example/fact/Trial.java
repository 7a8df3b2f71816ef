package dev.runmark.example.fact;

import java.util.EnumMap;
import java.util.Map;

/**
 * A run under circumstances that were forced.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ways for each circumstance the way in which it was forced, from 1; one that is missing was left as it is
 * @param run what happened
 */
public record Trial(Map<Circumstance, Integer> ways, Run run) {

    /** How many ways there are. */
    public static final int WAYS = 3;

    public Trial {
        ways = Map.copyOf(ways);
    }

    /** The same ways but for one circumstance; 0 leaves it as it is. */
    public static Map<Circumstance, Integer> with(Map<Circumstance, Integer> ways, Circumstance circumstance, int way) {
        Map<Circumstance, Integer> changed = new EnumMap<>(Circumstance.class);
        changed.putAll(ways);
        if (way == 0) {
            changed.remove(circumstance);
        } else {
            changed.put(circumstance, way);
        }
        return Map.copyOf(changed);
    }

    /** Whether nothing but one circumstance was different from another trial. */
    boolean differsOnlyIn(Circumstance circumstance, Trial other) {
        return !ways.equals(other.ways) && with(ways, circumstance, 0).equals(with(other.ways, circumstance, 0));
    }
}
