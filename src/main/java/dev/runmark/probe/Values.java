package dev.runmark.probe;

import org.jspecify.annotations.Nullable;

/**
 * The door by which an example notes the value of a statement of which the page claims one. Examples are compiled against
 * this name; where they run, the class has another, which nobody can know beforehand.
 */
public final class Values {

    private Values() {}

    /**
     * Notes a value.
     *
     * @param line the line of the claim
     * @param value the value
     */
    public static void note(int line, @Nullable Object value) {
        ValueLog.note(line, value);
    }
}
