package dev.runmark.probe.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What was noted, in the order of time. It stays in memory until the JVM ends, so that noting it takes a fraction of a
 * microsecond and lets no thread wait for a file.
 *
 * <pre>
 * at first          how many processors there are (int)
 * each              kind (byte), thread (int), nanoseconds since the start (long), and then
 * {@link #APPEARED} identity of the thread (int), 1 if it is virtual (byte), its name (UTF)
 * {@link #LINE}     place (int)
 * {@link #BEGUN}    place (int), identity of the task (int)
 * {@link #ENDED}    nothing
 * {@link #HANDED}   place (int), identity of the task or thread (int)
 * {@link #WAITS}    place (int), identity of the lock or of what else is waited for (int)
 * {@link #GOES_ON}  nothing
 * {@link #GAVE}     identity of the task (int), identity of what stands for its result (int)
 * {@link #CAME}     identity of what stands for a result that was waited for (int)
 * {@link #TOOK}     place (int), identity of the lock (int)
 * {@link #FREED}    identity of the lock (int)
 * {@link #PRINTED}  nothing
 * {@link #FULL}     nothing
 * </pre>
 *
 * <p>A place is a number of those that Runmark has given to what it put into the code. Identities are from 1; 0 is none.
 *
 * <p>Thread-safe.
 */
final class Events {

    static final byte APPEARED = 'T';
    static final byte LINE = 'L';
    static final byte BEGUN = 'B';
    static final byte ENDED = 'E';
    static final byte HANDED = 'H';
    static final byte WAITS = 'W';
    static final byte GOES_ON = 'G';
    static final byte GAVE = 'R';
    static final byte CAME = 'C';
    static final byte TOOK = 'K';
    static final byte FREED = 'U';
    static final byte PRINTED = 'P';
    static final byte FULL = 'F';

    /** With more of them, nothing could be seen any more; nor are they to fill the memory of the example. */
    private static final int MOST = 50_000;

    /** What is lit up line by line is followed by an eye. */
    private static final int MOST_LINES = 2_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private long start;
    private int events;
    private int lines;
    private int threads;

    /** Says when the run has begun, as {@code System.nanoTime()} has it. */
    synchronized void startAt(long nanoTime) {
        start = nanoTime;
        write(Runtime.getRuntime().availableProcessors());
    }

    synchronized byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Notes a thread that was not seen before; returns its number, from 0. */
    synchronized int appeared(int identity, boolean virtual, String name) {
        int number = threads++;
        named(number, identity, virtual, name);
        return number;
    }

    /** Notes the name of a thread. */
    synchronized void named(int thread, int identity, boolean virtual, String name) {
        if (begin(APPEARED, thread, System.nanoTime() - start)) {
            write(identity);
            try {
                out.writeByte(virtual ? 1 : 0);
                out.writeUTF(name.length() > 100 ? name.substring(0, 100) : name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Notes a line; whether there is room for it. */
    synchronized boolean line(int thread, int place) {
        if (lines >= MOST_LINES) {
            return false;
        }
        lines++;
        note(LINE, thread, place);
        return true;
    }

    /** Notes what was printed at a time, which may have been a little earlier. */
    synchronized void printed(int thread, long nanos) {
        begin(PRINTED, thread, nanos);
    }

    synchronized void note(byte kind, int thread) {
        begin(kind, thread, System.nanoTime() - start);
    }

    synchronized void note(byte kind, int thread, int number) {
        if (begin(kind, thread, System.nanoTime() - start)) {
            write(number);
        }
    }

    synchronized void note(byte kind, int thread, int place, int identity) {
        if (begin(kind, thread, System.nanoTime() - start)) {
            write(place);
            write(identity);
        }
    }

    private boolean begin(byte kind, int thread, long nanos) {
        if (events > MOST) {
            return false;
        }
        events++;
        try {
            out.writeByte(events > MOST ? FULL : kind);
            out.writeInt(thread);
            out.writeLong(nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events <= MOST;
    }

    private void write(int number) {
        try {
            out.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
