package dev.runmark.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found out about files at an earlier time, and holds as long as they do not change. Implementations are
 * thread-safe.
 */
public interface FileNotes {

    /** Nothing is known, and nothing is kept. */
    FileNotes NONE = new FileNotes() {
        @Override
        public Optional<byte[]> find(String kind, Path file) {
            return Optional.empty();
        }

        @Override
        public void keep(String kind, Path file, Supplier<byte[]> note) {}
    };

    /**
     * What is known of a file as it is now.
     *
     * @param kind what distinguishes this from other notes about the file
     */
    Optional<byte[]> find(String kind, Path file);

    /**
     * Keeps what is known of a file as it is now.
     *
     * @param kind what distinguishes this from other notes about the file
     * @param note makes it, if it is kept
     */
    void keep(String kind, Path file, Supplier<byte[]> note);
}
