package dev.runmark.probe;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;

/**
 * The way out of this JVM for what is noted. Each record gets a seal, the next number that follows from a secret, so that
 * whatever else is written there is no record. One that cannot be written ends the JVM: what is lost must not look like
 * something that did not happen.
 *
 * <p>Thread-safe.
 */
final class EventChannel {

    /** Takes what belongs to no run. */
    static final EventChannel NOWHERE = new EventChannel(OutputStream.nullOutputStream(), 0);

    private final OutputStream out;
    private long seal;

    private EventChannel(OutputStream out, long secret) {
        this.out = out;
        this.seal = secret;
    }

    /**
     * Opens the channel; the secret comes on standard input, which is at its end then.
     *
     * @param address what to write to
     * @throws IOException if that is not possible
     */
    static EventChannel open(String address) throws IOException {
        long secret = new DataInputStream(new FileInputStream(FileDescriptor.in)).readLong();
        EventChannel channel = new EventChannel(opened(address), secret);
        channel.alive();
        return channel;
    }

    /** To open a pipe at which nobody reads would take for ever; who opens both of its ends waits for nobody. */
    private static OutputStream opened(String address) throws IOException {
        RandomAccessFile bothEnds = new RandomAccessFile(address, "rw");
        try {
            return new FileOutputStream(address, true);
        } finally {
            bothEnds.close();
        }
    }

    /** Says that this JVM is alive; ends it if nobody listens any more. */
    void alive() throws IOException {
        EventLog.EventRecord record = new EventLog.EventRecord(EventLog.ALIVE);
        append(record);
    }

    /** Appends a record. */
    synchronized void append(EventLog.EventRecord record) throws IOException {
        record.out.flush();
        byte[] bytes = record.bytes.toByteArray();
        put(bytes, 0, nextSeal(), Long.BYTES);
        put(bytes, Long.BYTES, bytes.length - Long.BYTES - Integer.BYTES, Integer.BYTES);
        try {
            out.write(bytes);
        } catch (IOException e) {
            Runtime.getRuntime().halt(EventLog.STOPPED_STATUS);
        }
    }

    /** SplitMix64 (Steele, Lea and Flood, 2014), without the classes that Java's own would load. */
    private long nextSeal() {
        seal += 0x9E3779B97F4A7C15L;
        long mixed = (seal ^ (seal >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static void put(byte[] bytes, int at, long number, int length) {
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) (number >>> (Byte.SIZE * (length - 1 - i)));
        }
    }
}
