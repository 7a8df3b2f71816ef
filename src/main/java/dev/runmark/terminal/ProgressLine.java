package dev.runmark.terminal;

import dev.runmark.text.DaemonThread;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress as one line of a terminal that is written over and over. Of the parts of the work that are under way it names
 * the one that began first, and how long its step has taken so far once that is worth a word.
 *
 * <p>Thread-safe.
 */
public final class ProgressLine implements Progress {

    /** Faster than this nobody can read, and a slow terminal would slow the work down. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    private static final long TICK_MILLIS = 1000;

    /** A step that takes longer shows for how long it has been under way. */
    private static final long LONG_SECONDS = 3;

    /** A line that a narrow terminal breaks could not be taken back as a whole. */
    private static final int WIDTH = 79;

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final LongSupplier nanoTime;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private String work = "";
    private String counts = "";
    private long shownAt;

    public ProgressLine(PrintWriter terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /** A step of a part of the work, and when it began. */
    private record Step(String what, long since) {}

    /** A line that is also written anew while nothing is reported, so that nothing stands still. */
    public static ProgressLine ticking(PrintWriter terminal) {
        ProgressLine line = new ProgressLine(terminal, System::nanoTime);
        DaemonThread.start("runmark-progress", line::keepTicking);
        return line;
    }

    private void keepTicking() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the line anew if there is one. */
    synchronized void tick() {
        if (!work.isEmpty() || !steps.isEmpty()) {
            show(nanoTime.getAsLong());
        }
    }

    @Override
    public synchronized void report(String nowWork, int done, int total) {
        boolean same = nowWork.equals(work);
        work = nowWork;
        counts = ": " + done + " of " + total;
        showUnlessJustShown(same);
    }

    @Override
    public synchronized void doing(String where, String what) {
        boolean shown = !work.isEmpty() || !steps.isEmpty();
        steps.put(where, new Step(what, nanoTime.getAsLong()));
        showUnlessJustShown(shown);
    }

    @Override
    public synchronized void ended(String where) {
        steps.remove(where);
    }

    private void showUnlessJustShown(boolean same) {
        long now = nanoTime.getAsLong();
        if (!same || now - shownAt >= REST_NANOS) {
            show(now);
        }
    }

    private void show(long now) {
        if (Shutdown.isUnderWay()) {
            return;
        }
        shownAt = now;
        String line = work + counts + step(now);
        terminal.print(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
        terminal.flush();
    }

    private String step(long now) {
        if (steps.isEmpty()) {
            return "";
        }
        Map.Entry<String, Step> first = steps.entrySet().iterator().next();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(now - first.getValue().since());
        return (work.isEmpty() ? "" : ", ")
                + first.getKey() + ": " + first.getValue().what()
                + (seconds >= LONG_SECONDS ? ", " + seconds + " s" : "");
    }

    @Override
    public synchronized void end() {
        if (!work.isEmpty() || !steps.isEmpty()) {
            work = "";
            counts = "";
            steps.clear();
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
