package dev.runmark.probe;

import dev.runmark.probe.record.Recorder;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Notes what happens in the example's JVM, each event at once and whole, so that nothing is lost however the JVM ends.
 *
 * <p>What is noted is a sequence of records. Each begins with the seal of the {@link EventChannel} (a long), its length in
 * bytes (an int, without what is before it) and its kind (a byte). A text is its length in UTF-8 bytes (an int) and the bytes. A stack is a count (an int) and for each of
 * {@link OwnFrames#of} the class name and the line (an int).
 *
 * <pre>
 * {@link #PRINTED}   stream (byte), nanoseconds since the start (long), thread name, stack, text
 * {@link #VALUE}     line of the claim (int), value as text
 * {@link #THREW}     type, message, trace as printed, stack
 * {@link #THREADED}  nothing
 * {@link #STOPPED}   reason (byte), count (int), for each thread: name, state, method it waits in, stack,
 *           stack at its creation, name of the thread that blocks it
 * {@link #FLOODED}   nothing
 * {@link #BLOCK}     number (int), nanoseconds since the start (long)
 * {@link #BLOCK_THREW} as {@link #THREW}, of the block that runs
 * {@link #RUN}       number of the program (int), the {@link Tactics#token} of the run; empty if threads are left alone
 * {@link #OVER}      nanoseconds that the run took (long)
 * {@link #HELD_UP}   thread name, site (int), count (int), for each thread that moved meanwhile: name, first site
 *           (int), last site (int)
 * {@link #LIBERTY}   which one (byte), thread name, site (int)
 * {@link #ALIVE}     nothing
 * {@link #RECORDED}  what {@link Recorder#events} gives, up to the end of the record
 * </pre>
 *
 * <p>Where several runs share a JVM, each has a log of its own, and all of them write to one channel, in turn.
 *
 * <p>Thread-safe.
 */
final class EventLog {

    static final byte PRINTED = 'P';
    static final byte VALUE = 'V';
    static final byte THREW = 'E';
    static final byte THREADED = 'T';
    static final byte STOPPED = 'S';
    static final byte FLOODED = 'F';
    static final byte BLOCK = 'B';
    static final byte BLOCK_THREW = 'X';

    static final byte RUN = 'R';
    static final byte OVER = 'O';
    static final byte HELD_UP = 'H';
    static final byte LIBERTY = 'L';
    static final byte ALIVE = 'A';
    static final byte RECORDED = 'Z';

    /** Liberties of the memory model: an old value was read, an object published early, a field written in halves. */
    static final byte OLD_VALUE = 'o';

    static final byte PUBLISHED_EARLY = 'p';
    static final byte TORN = 't';

    static final byte OUT = 1;
    static final byte ERR = 2;

    /** The exit status of a JVM that the probe stopped. */
    static final int STOPPED_STATUS = 250;

    private static final int RECORD_HEAD = 64;

    /** Of one run, so many are noted. */
    private static final int MOST_LIBERTIES = 20;

    private final EventChannel channel;
    private final long start = System.nanoTime();
    private final int limit;
    private int printedBytes;
    private final AtomicInteger liberties = new AtomicInteger();
    private final Queue<EventRecord> inPassing = new ConcurrentLinkedQueue<>();
    private boolean closed;
    private volatile boolean recording;
    private volatile boolean threaded;
    private volatile long lastActivity = start;

    private EventLog(EventChannel channel, int limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /** The log of a run that begins now. */
    static EventLog of(EventChannel channel, int limit) {
        return new EventLog(channel, limit);
    }

    /** The way out for what is noted. */
    EventChannel channel() {
        return channel;
    }

    /** Has what is printed noted by the recorder, too, and what that has noted written when this JVM ends. */
    void record() {
        Recorder.startAt(start);
        Runtime.getRuntime().addShutdownHook(new Thread(new AtEnd(this), "runmark-recorder"));
        recording = true;
    }

    /** A lambda expression would take a JVM a third of its start. */
    private static final class AtEnd implements Runnable {

        private final EventLog log;

        AtEnd(EventLog log) {
            this.log = log;
        }

        @Override
        public void run() {
            try {
                log.recorded();
            } catch (IOException e) {
                Runtime.getRuntime().halt(STOPPED_STATUS);
            }
        }
    }

    private synchronized void recorded() throws IOException {
        if (recording) {
            recording = false;
            EventRecord record = new EventRecord(RECORDED);
            record.out.write(Recorder.events());
            append(record);
        }
    }

    /** Notes which run this is. */
    void run(int program, String token) throws IOException {
        EventRecord record = new EventRecord(RUN);
        record.out.writeInt(program);
        record.text(token);
        append(record);
    }

    /** Notes that the run is over; what its threads still do is noted nowhere. */
    synchronized void over() throws IOException {
        EventRecord record = new EventRecord(OVER);
        record.out.writeLong(System.nanoTime() - start);
        append(record);
        closed = true;
    }

    /** Notes that the thread that calls was held up, and who moved meanwhile. */
    void heldUp(ThreadSteps mine, List<Threads.Moved> moved) throws IOException {
        EventRecord record = new EventRecord(HELD_UP);
        record.text(Thread.currentThread().getName());
        record.out.writeInt(mine.ownSite());
        record.out.writeInt(moved.size());
        for (Threads.Moved other : moved) {
            record.text(other.name());
            record.out.writeInt(other.first());
            record.out.writeInt(other.last());
        }
        appendInPassing(record);
    }

    /** Notes a liberty that the thread that calls has taken. */
    void liberty(byte liberty, ThreadSteps mine) throws IOException {
        if (liberties.getAndIncrement() < MOST_LIBERTIES) {
            EventRecord record = new EventRecord(LIBERTY);
            record.out.writeByte(liberty);
            record.text(Thread.currentThread().getName());
            record.out.writeInt(mine.ownSite());
            appendInPassing(record);
        }
    }

    /**
     * Appends what a thread notes in the middle of what it does. A virtual thread would give its carrier to another while
     * it waits for the file, so its record is written with the next one.
     */
    private void appendInPassing(EventRecord record) throws IOException {
        if (Threads.isVirtual()) {
            inPassing.add(record);
        } else {
            append(record);
        }
    }

    /** Writes what virtual threads have noted so far. */
    synchronized void flush() throws IOException {
        for (EventRecord record = inPassing.poll(); record != null; record = inPassing.poll()) {
            write(record);
        }
    }

    /** Nanoseconds since something was last printed or a thread was last created. */
    long quietNanos() {
        return System.nanoTime() - lastActivity;
    }

    void printed(byte stream, byte[] bytes, int offset, int length) throws IOException {
        long nanos = System.nanoTime() - start;
        if (recording) {
            Recorder.printed(nanos);
        }
        EventRecord record = new EventRecord(PRINTED);
        record.out.writeByte(stream);
        record.out.writeLong(nanos);
        record.text(Thread.currentThread().getName());
        record.stack(new Throwable().getStackTrace());
        record.out.writeInt(length);
        record.out.write(bytes, offset, length);
        appendPrinted(record, length);
    }

    private synchronized void appendPrinted(EventRecord record, int length) throws IOException {
        printedBytes += length;
        if (printedBytes > limit) {
            append(new EventRecord(FLOODED));
            stop();
        }
        append(record);
    }

    void value(int line, String value) throws IOException {
        EventRecord event = new EventRecord(VALUE);
        event.out.writeInt(line);
        event.text(value);
        appendPrinted(event, value.length());
    }

    void block(int number) throws IOException {
        EventRecord record = new EventRecord(BLOCK);
        record.out.writeInt(number);
        record.out.writeLong(System.nanoTime() - start);
        append(record);
    }

    void threw(Throwable thrown) throws IOException {
        threw(THREW, thrown);
    }

    void blockThrew(Throwable thrown) throws IOException {
        threw(BLOCK_THREW, thrown);
    }

    private void threw(byte kind, Throwable thrown) throws IOException {
        EventRecord record = new EventRecord(kind);
        record.text(thrown.getClass().getName());
        record.text(messageOf(thrown));
        StringWriter trace = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(trace, true));
        } catch (RuntimeException | StackOverflowError e) {
            trace.write(thrown.getClass().getName());
        }
        record.text(trace.toString());
        record.stack(thrown.getStackTrace());
        append(record);
    }

    /** Notes that the example has a thread besides {@code main}. */
    void threaded() throws IOException {
        lastActivity = System.nanoTime();
        if (!threaded) {
            threaded = true;
            append(new EventRecord(THREADED));
        }
    }

    /** Notes why the example is being stopped, and ends the JVM. */
    synchronized void stopped(byte reason, StoppedThread[] threads) throws IOException {
        if (closed) {
            return;
        }
        EventRecord record = new EventRecord(STOPPED);
        record.out.writeByte(reason);
        record.out.writeInt(threads.length);
        for (StoppedThread thread : threads) {
            thread.writeTo(record);
        }
        append(record);
        stop();
    }

    private void stop() throws IOException {
        recorded();
        closed = true;
        Runtime.getRuntime().halt(STOPPED_STATUS);
    }

    private synchronized void append(EventRecord record) throws IOException {
        lastActivity = System.nanoTime();
        flush();
        write(record);
    }

    private void write(EventRecord record) throws IOException {
        if (!closed) {
            channel.append(record);
        }
    }

    private static String messageOf(Throwable thrown) {
        try {
            @Nullable String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    /** One record being written; its seal and its length are filled in when it is appended. */
    static final class EventRecord {

        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(RECORD_HEAD);
        final DataOutputStream out = new DataOutputStream(bytes);

        EventRecord(byte kind) throws IOException {
            out.writeLong(0);
            out.writeInt(0);
            out.writeByte(kind);
        }

        void text(String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }

        void stack(StackTraceElement[] frames) throws IOException {
            List<StackTraceElement> own = OwnFrames.of(frames);
            out.writeInt(own.size());
            for (StackTraceElement frame : own) {
                text(frame.getClassName());
                out.writeInt(frame.getLineNumber());
            }
        }
    }
}
