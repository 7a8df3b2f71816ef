package dev.runmark.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Is called by an example after a statement whose value the page claims. */
public final class Values {

    private static volatile @Nullable EventLog log;

    private Values() {}

    static void noteIn(EventLog events) {
        log = events;
    }

    /**
     * Notes a value.
     *
     * @param line the line of the claim
     * @param value the value
     */
    public static void note(int line, @Nullable Object value) {
        EventLog events = log;
        if (events != null) {
            try {
                events.value(line, value instanceof char[] text ? String.valueOf(text) : String.valueOf(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
