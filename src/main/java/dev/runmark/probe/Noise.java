package dev.runmark.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the code of an example that is raced calls between its steps, and in the place of what depends on time. Each of its
 * methods asks once what its thread has done, and hands that on: a loop of a million rounds is to stay affordable.
 */
public final class Noise {

    private static final long MILLISECOND = 1_000_000;

    /** Whoever sleeps or waits from here on means it. */
    private static final long GENEROUS = 1_000 * MILLISECOND;

    /** What is left of a limit that is over early. */
    private static final long HASTENED = MILLISECOND / 2;

    private static volatile @Nullable HeldUpRun run;

    private Noise() {}

    /**
     * Begins to learn of the steps of the JDK's collections. Before it there must be none: the JVM uses collections
     * itself, also to load what learns of them.
     */
    static void listen() {
        JdkSteps steps = new JdkSteps();
        steps.accept(0);
        JdkHook.reportTo(steps);
    }

    /** Says which run the threads that call are of; null if threads are left alone. */
    static void during(@Nullable HeldUpRun interference) {
        run = interference;
    }

    /**
     * Marks the begin of a method, which may be the first of its thread.
     *
     * @return what the thread has done; null if threads are left alone
     */
    public static @Nullable ThreadSteps enter(int site) {
        HeldUpRun now = run;
        if (now == null) {
            return null;
        }
        ThreadSteps mine = now.mine();
        synchronised(mine);
        here(site, mine);
        synchronised(mine);
        return mine;
    }

    /** Marks a place between two steps. */
    public static void here(int site, @Nullable ThreadSteps mine) {
        if (mine != null) {
            mine.inCollection = false;
            if (!mine.hasPassedOften(site)) {
                mine.run.step(mine, site);
            }
        }
    }

    /** Marks that the thread has done what may have synchronised it with others. */
    public static void synchronised(@Nullable ThreadSteps mine) {
        if (mine != null && mine.readsOldValues) {
            mine.run.values().synchronise(mine);
        }
    }

    /** Marks that the thread is about to give others time to do what it waits for. */
    public static void waits(@Nullable ThreadSteps mine) {
        if (mine != null) {
            mine.activeWaits++;
        }
    }

    /** Marks that the state of a thread is about to be read. */
    public static void state(@Nullable ThreadSteps mine) {
        if (mine != null) {
            mine.run.hideStates();
        }
    }

    /** Marks that a method of a collection is about to be called, or has come back. */
    public static void collection(boolean enters, @Nullable ThreadSteps mine) {
        if (mine != null) {
            mine.inCollection = enters;
        }
    }

    /** A step of a collection, which counts if the example itself has called it. */
    static void inCollection(int site) {
        HeldUpRun now = run;
        ThreadSteps mine = now == null ? null : HeldUpRun.mineIn(now);
        if (now != null && mine != null && mine.inCollection) {
            mine.inCollection = false;
            if (!now.isOver()) {
                now.step(mine, site);
            }
            mine.inCollection = true;
        }
    }

    /** What is read of a field of at most 32 bits that is not volatile. */
    public static int read(@Nullable Object owner, int value, int field, @Nullable ThreadSteps mine) {
        if (mine == null) {
            return value;
        }
        mine.readsPlainField();
        return mine.readsOldValues ? mine.run.values().read(mine, owner, field, value) : value;
    }

    /** The same in a loop that does not end as long as it reads the same. */
    public static int readAgain(@Nullable Object owner, int value, int field, @Nullable ThreadSteps mine) {
        if (mine == null) {
            return value;
        }
        mine.readsPlainField();
        return mine.readsOldValues ? mine.run.values().readAgain(mine, owner, field, value) : value;
    }

    /** Takes what such a field holds before it is written. */
    public static void write(@Nullable Object owner, int old, int field, @Nullable ThreadSteps mine) {
        if (mine != null && mine.readsOldValues) {
            mine.run.values().write(mine, owner, field, old);
        }
    }

    /** What a field of 64 bits that is not volatile holds while it is written (JLS 17.7). */
    public static long half(long value, long old, @Nullable ThreadSteps mine) {
        if (mine == null || !mine.run.tactics().torn()) {
            return value;
        }
        long mixed = (old & 0xFFFF_FFFF_0000_0000L) | (value & 0xFFFF_FFFFL);
        if (mixed != value) {
            mine.run.values().note(EventLog.TORN, mine);
        }
        return mixed;
    }

    /** Marks that an object was published before its constructor has run, which nothing forbids (JLS 17.5). */
    public static void published(int site, @Nullable ThreadSteps mine) {
        if (mine != null) {
            mine.run.values().note(EventLog.PUBLISHED_EARLY, mine);
            here(site, mine);
        }
    }

    /** In the place of {@link Thread#sleep(long)}. */
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            Thread.sleep(millis);
        }
        sleepNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** In the place of {@code Thread.sleep(Duration)}. */
    public static void sleep(Duration duration) throws InterruptedException {
        sleepNanos(Math.max(0, TimeUnit.NANOSECONDS.convert(duration)));
    }

    /** In the place of {@link TimeUnit#sleep}. */
    public static void sleep(TimeUnit unit, long length) throws InterruptedException {
        sleepNanos(Math.max(0, unit.toNanos(length)));
    }

    private static void sleepNanos(long nanos) throws InterruptedException {
        HeldUpRun now = run;
        boolean shortened = now != null
                && nanos > 0
                && nanos < GENEROUS
                && now.time().passTo(now.time().nanos() + nanos);
        long real = now != null && shortened ? (long) (nanos * now.tactics().sleepScale()) : nanos;
        if (real > 0) {
            Thread.sleep(real / MILLISECOND, (int) (real % MILLISECOND));
        } else {
            wakeAtOnce();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // whether others may run meanwhile matters to nothing
    private static void wakeAtOnce() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
        Thread.yield();
    }

    /** The nanoseconds to wait at most in the place of a time limit. */
    public static long limit(long length, TimeUnit unit) {
        long nanos = unit.toNanos(length);
        return isHastened(nanos) ? Math.min(nanos, HASTENED) : nanos;
    }

    /** The milliseconds to wait at most in the place of a time limit; 0 is none. */
    public static long limitMillis(long millis) {
        return isHastened(TimeUnit.MILLISECONDS.toNanos(millis)) ? 1 : millis;
    }

    private static boolean isHastened(long nanos) {
        HeldUpRun now = run;
        return now != null
                && now.tactics().hastens()
                && nanos > 0
                && nanos < GENEROUS
                && now.time().passTo(now.time().nanos() + nanos);
    }

    /** In the place of {@link System#nanoTime}. */
    public static long nanoTime() {
        return System.nanoTime() + passed();
    }

    /** In the place of {@link System#currentTimeMillis}. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + passed() / MILLISECOND;
    }

    /** In the place of {@link Instant#now()}. */
    public static Instant now() {
        return Instant.now().plusNanos(passed());
    }

    private static long passed() {
        HeldUpRun now = run;
        return now == null ? 0 : now.time().passed();
    }
}
