package dev.runmark.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * How much may still be written into a folder before somebody has to look how much there is in it. That is kept in the
 * folder, since a look at thousands of files takes longer than most processes need for all that they keep.
 *
 * <p>Thread-safe. Of several processes that take some at the same moment, one may go uncounted.
 */
final class Room {

    static final String NAME = "room";

    /** A process takes so many parts of the whole at once, which it need not use up. */
    private static final int PARTS = 1024;

    private final Path file;
    private final long limit;
    private long taken;

    /**
     * The room in a folder.
     *
     * @param limit how many bytes there may be at most
     */
    Room(Path folder, long limit) {
        this.file = folder.resolve(NAME);
        this.limit = limit;
    }

    /**
     * Uses some of it.
     *
     * @return whether there was so much, as far as anybody knows
     */
    synchronized boolean use(long bytes) throws IOException {
        if (taken < bytes) {
            long wanted = Math.max(limit / PARTS, bytes);
            long left = left();
            if (left < wanted) {
                return false;
            }
            write(left - wanted);
            taken += wanted;
        }
        taken -= bytes;
        return true;
    }

    /** Takes note of how much there is. */
    synchronized void found(long bytes) throws IOException {
        taken = 0;
        write(bytes);
    }

    private long left() {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (BinaryInput in = new BinaryInput(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return Math.min(in.longNumber(), limit);
        } catch (IOException e) {
            // Whoever looks knows again.
            return 0;
        }
    }

    private void write(long bytes) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (BinaryOutput out = new BinaryOutput(content)) {
            out.longNumber(bytes);
        }
        WholeFile.write(file, fresh -> Files.write(fresh, content.toByteArray()));
    }
}
