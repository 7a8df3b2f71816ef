package dev.runmark.probe;

/**
 * The clock as an example sees it: it goes on by what short sleeps and time limits did not really take. Java promises
 * lower bounds only, and whoever looks at the clock finds them kept.
 */
final class PassedTime {

    private static final long MILLISECOND = 1_000_000;

    /** In all, time is never passed by more than this, so that generous limits stay generous. */
    private static final long MOST = 1_000 * MILLISECOND;

    private long passed;

    /** Nanoseconds as {@link System#nanoTime} counts them. */
    synchronized long nanos() {
        return System.nanoTime() + passed;
    }

    /** Nanoseconds by which the clock is ahead. */
    synchronized long passed() {
        return passed;
    }

    /** Lets the clock be at a moment at least, in nanoseconds; whether it may. */
    synchronized boolean passTo(long moment) {
        long more = moment - System.nanoTime() - passed;
        if (more <= 0) {
            return true;
        }
        if (passed + more > MOST) {
            return false;
        }
        // Whole milliseconds, since there are clocks that show no less.
        passed += (more + MILLISECOND - 1) / MILLISECOND * MILLISECOND;
        return true;
    }
}
