package dev.runmark.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Notes the values of statements of which the page claims one. */
final class ValueLog {

    private static volatile @Nullable EventLog log;

    private ValueLog() {}

    static void noteIn(EventLog events) {
        log = events;
    }

    /** Notes what the statement in a line came to. */
    static void note(int line, @Nullable Object value) {
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
