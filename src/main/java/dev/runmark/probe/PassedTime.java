package dev.runmark.probe;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock as an example sees it: it goes on by what short sleeps and time limits did not really take. Java promises
 * lower bounds only, and whoever looks at the clock finds them kept.
 */
final class PassedTime {

    private static final long MILLISECOND = 1_000_000;

    /** In all, time is never passed by more than this, so that generous limits stay generous. */
    private static final long MOST = 1_000 * MILLISECOND;

    private final AtomicLong passed = new AtomicLong();

    /** Nanoseconds as {@link System#nanoTime} counts them. */
    long nanos() {
        return System.nanoTime() + passed();
    }

    /** Nanoseconds by which the clock is ahead. */
    long passed() {
        return passed.get();
    }

    /** Lets the clock be at a moment at least, in nanoseconds; whether it may. */
    boolean passTo(long moment) {
        while (true) {
            long before = passed();
            long more = moment - System.nanoTime() - before;
            if (more <= 0) {
                return true;
            }
            if (before + more > MOST) {
                return false;
            }
            // Whole milliseconds, since there are clocks that show no less.
            long after = before + (more + MILLISECOND - 1) / MILLISECOND * MILLISECOND;
            if (passed.compareAndSet(before, after)) {
                return true;
            }
        }
    }
}
