package dev.runmark.example.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * What a process noted: records, each of which begins with its length in bytes (an int, without itself).
 *
 * @param records the records that are the process's own, one after another
 * @param intact whether there was nothing else
 */
public record Notes(byte[] records, boolean intact) {

    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Takes the seals off.
     *
     * @param bytes records, each behind its seal: the next number (a long) that follows from the secret
     */
    static Notes read(byte[] bytes, long secret) {
        long state = secret;
        ByteArrayOutputStream records = new ByteArrayOutputStream(bytes.length);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.remaining() >= HEAD) {
            state += GOLDEN;
            boolean sealed = left.getLong() == seal(state);
            int length = left.getInt(left.position());
            if (!sealed || length < 0) {
                return new Notes(records.toByteArray(), /* intact= */ false);
            }
            int whole = Integer.BYTES + length;
            if (whole > left.remaining()) {
                // The process was killed while it wrote its last record: what came before it stands.
                break;
            }
            records.write(bytes, left.position(), whole);
            left.position(left.position() + whole);
        }
        return new Notes(records.toByteArray(), /* intact= */ true);
    }

    /** As the probe makes them: SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long seal(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
