package dev.runmark.library;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.aether.transfer.TransferCancelledException;

/** What lies behind an exception. */
final class Causes {

    private Causes() {}

    /** An exception and its causes, the first one last. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** What happened first, with its kind, since many a message says nothing without that. */
    static String last(Throwable failure) {
        Throwable last = of(failure).reduce(failure, (before, cause) -> cause);
        if (last instanceof TransferCancelledException) {
            return String.valueOf(last.getMessage());
        }
        return last.getClass().getSimpleName() + ": " + last.getMessage();
    }
}
