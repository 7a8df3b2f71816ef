package dev.runmark.earlier;

import dev.runmark.text.FileStamp;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a build reads, or that would make a difference if it were there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stamp how it was found
 * @param hash of its bytes; empty if it is no file
 */
public record KnownFile(FileStamp stamp, String hash) {

    /**
     * Reads a file.
     *
     * @param stamp how it was found before
     * @throws IOException if it cannot be read
     */
    static KnownFile read(Path file, FileStamp stamp) throws IOException {
        return new KnownFile(
                stamp,
                stamp.isFile() ? new Sha256().bytes(Files.readAllBytes(file)).hex() : "");
    }

    /**
     * Whether a file that is found like this now holds the same bytes, as far as that is known without reading it.
     *
     * @param settled before when it must have been changed, since a change after that could have the same stamp
     */
    boolean isSame(FileStamp now, long settled) {
        return stamp.equals(now) && stamp.changed() < settled;
    }

    /** Whether it holds the same as another. */
    boolean holdsTheSameAs(KnownFile other) {
        return stamp.size() == other.stamp.size() && hash.equals(other.hash);
    }
}
