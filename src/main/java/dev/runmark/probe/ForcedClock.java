package dev.runmark.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock as an example sees it. A forced one shows a time in the future, since a claim may well be true of all of it:
 * ways 1 and 2 differ in everything that one can say of a date. In the second, moreover, everything takes a little longer.
 */
public final class ForcedClock extends Clock {

    private static final int WAY = Forced.way("clock");

    private static final long START = System.nanoTime();

    /** A Sunday evening in winter, and a Wednesday morning in the summer of a leap year. */
    private static final Instant BEGIN =
            Instant.parse(WAY == 1 ? "2063-01-28T21:47:58.123456789Z" : "2072-08-10T05:03:11.987654321Z");

    /** What each look at the clock takes in way 2, and altogether; both in nanoseconds. */
    private static final long DELAY = 7_000_000;

    private static final long DELAY_IN_ALL = 140_000_000;

    private static final AtomicLong DELAYED = new AtomicLong();

    /**
     * Whether nobody has looked at the clock: the first look shows just the beginning, an odd number of milliseconds in way 1
     * and, with its delay, an even one in way 2.
     */
    private static final AtomicBoolean FIRST = new AtomicBoolean(true);

    private final ZoneId zone;

    private ForcedClock(ZoneId zone) {
        this.zone = zone;
    }

    /** {@link Clock#systemUTC()}. */
    public static Clock utc() {
        return in(ZoneOffset.UTC);
    }

    /** {@link Clock#systemDefaultZone()}. */
    public static Clock here() {
        return in(ZoneId.systemDefault());
    }

    /** {@link Clock#system(ZoneId)}. */
    public static Clock in(ZoneId zone) {
        return WAY == 0 ? Clock.system(zone) : new ForcedClock(zone);
    }

    /** {@link Clock#tickMillis(ZoneId)}. */
    public static Clock tickMillis(ZoneId zone) {
        return Clock.tick(in(zone), Duration.ofMillis(1));
    }

    /** {@link Clock#tickSeconds(ZoneId)}. */
    public static Clock tickSeconds(ZoneId zone) {
        return Clock.tick(in(zone), Duration.ofSeconds(1));
    }

    /** {@link Clock#tickMinutes(ZoneId)}. */
    public static Clock tickMinutes(ZoneId zone) {
        return Clock.tick(in(zone), Duration.ofMinutes(1));
    }

    /** {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        return WAY == 0 ? System.currentTimeMillis() : time().toEpochMilli();
    }

    /** {@link System#nanoTime()}. */
    public static long nanoTime() {
        return System.nanoTime() + (WAY == 0 ? 0 : BEGIN.get(ChronoField.NANO_OF_SECOND) + delayed());
    }

    /** Sets a new calendar to the time of this clock. */
    public static void set(Calendar calendar) {
        if (WAY != 0) {
            calendar.setTimeInMillis(currentTimeMillis());
        }
    }

    private static Instant time() {
        long passed = FIRST.getAndSet(false) ? 0 : System.nanoTime() - START;
        return BEGIN.plusNanos(passed + delayed());
    }

    private static long delayed() {
        return WAY == 2 ? DELAYED.accumulateAndGet(DELAY, (before, more) -> Math.min(before + more, DELAY_IN_ALL)) : 0;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ForcedClock(other);
    }

    @Override
    public Instant instant() {
        return time();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForcedClock clock && clock.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode() + 1;
    }

    @Override
    public String toString() {
        return "SystemClock[" + zone + "]";
    }
}
