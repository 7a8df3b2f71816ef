package dev.runmark.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress as a line now and then, for a log: long work that says nothing looks as if it hung.
 *
 * <p>Thread-safe.
 */
public final class ProgressLog implements Progress {

    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final PrintWriter log;
    private final LongSupplier nanoTime;
    private long toldAt;

    /** A log of work that begins now. */
    public ProgressLog(PrintWriter log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.toldAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized void report(String work, int done, int total) {
        long now = nanoTime.getAsLong();
        if (now - toldAt >= REST_NANOS) {
            toldAt = now;
            log.println(work + ": " + done + " of " + total);
        }
    }

    @Override
    public void end() {}
}
