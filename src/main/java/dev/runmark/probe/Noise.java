package dev.runmark.probe;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Is called between the steps of an example and now and then delays the thread that calls it, so that other threads get
 * ahead. Java promises nothing of how fast a thread is, so what must be true stays true.
 *
 * <p>A thread is delayed by doing nothing, over and over: any way to wait would be seen in its state, would take its
 * interrupt or its permit to be unparked, or would order what it does with what other threads do. For the same reason
 * nothing here is locked or volatile on the way that is taken nearly always; a count that is a little wrong does no
 * harm.
 */
public final class Noise {

    private static final long MILLISECOND = 1_000_000;

    /** The class of virtual threads, which the oldest Java that examples run on does not have. */
    private static final String VIRTUAL = "java.lang.VirtualThread";

    /** A thread is started in about a tenth of a millisecond, and a delay should let one overtake another. */
    private static final long SHORTEST_DELAY = MILLISECOND / 50;

    private static final long LONGEST_DELAY = 5 * MILLISECOND;

    /** Steps after which an example is left alone, and how much delay it gets until then. */
    private static final int LAST_STEP = 200_000;

    private static final long SHORT_DELAYS_IN_ALL = 50 * MILLISECOND;

    private static final long SHORTEST_STALL = 20 * MILLISECOND;
    private static final long LONGEST_STALL = 150 * MILLISECOND;
    /** A stalled thread stays so until others that sleep are awake, but not for longer than this. */
    private static final long LONGEST_STALL_OF_ALL = 1_000 * MILLISECOND;

    private static final long AFTER_WAKING = 20 * MILLISECOND;

    /** Whoever sleeps for longer is not waited for, and need not sleep still longer. */
    private static final long LONGEST_SLEEP_MILLIS = 1_000;

    private static final long LONGER_SLEEP_IN_ALL_MILLIS = 500;

    /** What says who stalls: {@code first}, {@code later} or {@code main}. It is gone before the example can see it. */
    private static final String STALLS = "runmark.stalls";

    private static final Thread MAIN = Thread.currentThread();
    private static final Stall STALL = Stall.of(System.clearProperty(STALLS));

    private static final AtomicLong LONGER_SLEEP_LEFT = new AtomicLong(LONGER_SLEEP_IN_ALL_MILLIS);

    private static volatile long lastWaking = System.nanoTime();

    private static int step;
    private static int stepOfStalling;
    private static long shortDelaysLeft = SHORT_DELAYS_IN_ALL;

    private Noise() {}

    /**
     * The one long delay of a run: what programs say with sleeps and with the order of their lines is wrong only then.
     *
     * @param ofMain whether {@code main} is delayed, once there is another thread, or one of the others
     * @param step after how many steps; early ones are the likelier, since most examples have few
     */
    private record Stall(boolean ofMain, int step) {

        static Stall of(@Nullable String stalls) {
            if ("main".equals(stalls)) {
                return new Stall(true, (int) between(1, 16) - 1);
            }
            return new Stall(false, (int) ("first".equals(stalls) ? between(1, 4) - 1 : between(1, 48)));
        }

        boolean concernsThisThread() {
            boolean main = Thread.currentThread() == MAIN;
            return ofMain ? main && Thread.activeCount() > 1 : !main;
        }
    }

    /** Marks a place between two steps. */
    public static void here() {
        if (step < LAST_STEP) {
            step++;
            perhapsDelay();
        }
    }

    /**
     * Tells for how long a thread is about to sleep, in milliseconds.
     *
     * @return for how long it shall sleep, which is no less
     */
    public static long millis(long asked) {
        long asLong = asked > 0 && asked <= LONGEST_SLEEP_MILLIS ? longer(asked) : asked;
        wakesIn(asLong);
        return asLong;
    }

    /** The same in seconds. */
    public static long seconds(long asked) {
        wakesIn(asked <= LONGEST_SLEEP_MILLIS ? asked * 1_000 : asked);
        return asked;
    }

    private static long longer(long asked) {
        if (random().nextBoolean()) {
            return asked;
        }
        long more = (long) (asked * random().nextDouble(4));
        long left = LONGER_SLEEP_LEFT.getAndAdd(-more);
        return asked + Math.max(0, Math.min(more, left));
    }

    /** Two threads at once may lose one of their times: a stall is then too short, which it may be anyway. */
    private static void wakesIn(long millis) {
        long at = System.nanoTime() + millis * MILLISECOND;
        if (millis <= LONGEST_SLEEP_MILLIS && at - lastWaking > 0) {
            lastWaking = at;
        }
    }

    private static void perhapsDelay() {
        if (stepOfStalling <= STALL.step && STALL.concernsThisThread() && ++stepOfStalling > STALL.step) {
            stall();
        } else if (shortDelaysLeft > 0 && random().nextInt(oneOf(step)) == 0) {
            long nanos = between(SHORTEST_DELAY, LONGEST_DELAY);
            shortDelaysLeft -= nanos;
            delayUntil(System.nanoTime() + nanos);
        }
    }

    /** One of so many steps is followed by a delay: the more steps there are, the less each matters. */
    private static int oneOf(int steps) {
        return steps < 32 ? 2 : steps < 1024 ? 16 : 128;
    }

    private static void stall() {
        long start = System.nanoTime();
        delayUntil(start + between(SHORTEST_STALL, LONGEST_STALL));
        // Others may go to sleep while this one stalls.
        while (System.nanoTime() < Math.min(lastWaking + AFTER_WAKING, start + LONGEST_STALL_OF_ALL)) {
            delayUntil(System.nanoTime() + MILLISECOND);
        }
    }

    /** A length of time of which each order of magnitude is equally likely. */
    private static long between(long least, long most) {
        return (long) (least * Math.pow((double) most / least, random().nextDouble()));
    }

    /**
     * That others may run now is a courtesy on which nothing relies. A virtual thread that yielded would give its carrier
     * to another one, which is more than a delay.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void delayUntil(long end) {
        boolean virtual = VIRTUAL.equals(Thread.currentThread().getClass().getName());
        while (System.nanoTime() < end) {
            if (virtual) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private static ThreadLocalRandom random() {
        return ThreadLocalRandom.current();
    }
}
