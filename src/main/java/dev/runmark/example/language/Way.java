package dev.runmark.example.language;

import dev.runmark.example.fact.Circumstance;
import java.util.Map;

/**
 * How a program is run.
 *
 * @param number which run it is, from 0; all but the first are under some pressure if there are threads
 * @param forced the circumstances that are forced, each with the number of the way
 */
public record Way(int number, Map<Circumstance, Integer> forced) {

    /** The first time, as it is. */
    public static final Way FIRST = new Way(0, Map.of());

    public Way {
        forced = Map.copyOf(forced);
    }

    /** Once more. */
    public static Way again(int number) {
        return new Way(number, Map.of());
    }

    /** With circumstances forced. */
    public static Way forcing(Map<Circumstance, Integer> ways) {
        return new Way(0, ways);
    }
}
