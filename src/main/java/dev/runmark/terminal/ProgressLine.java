package dev.runmark.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress as one line of a terminal that is written over and over.
 *
 * <p>Thread-safe.
 */
public final class ProgressLine implements Progress {

    /** Faster than this nobody can read, and a slow terminal would slow the work down. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final LongSupplier nanoTime;
    private String work = "";
    private long shownAt;

    public ProgressLine(PrintWriter terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void report(String nowWork, int done, int total) {
        long now = nanoTime.getAsLong();
        if ((nowWork.equals(work) && now - shownAt < REST_NANOS) || Shutdown.isUnderWay()) {
            return;
        }
        work = nowWork;
        shownAt = now;
        terminal.print(CLEAR + nowWork + ": " + done + " of " + total);
        terminal.flush();
    }

    @Override
    public synchronized void end() {
        if (!work.isEmpty()) {
            work = "";
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
