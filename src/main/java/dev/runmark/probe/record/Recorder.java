package dev.runmark.probe.record;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the code of an example calls that is recorded: at each line, where what it hands over begins and ends, and around
 * what may wait.
 *
 * <p>Thread-safe.
 */
public final class Recorder {

    private static final Events EVENTS = new Events();
    private static final Identities IDENTITIES = new Identities();
    private static final ThreadLocal<Lane> LANES = new Lanes();

    /** The locks that conditions belong to: whoever waits for a condition gives up its lock meanwhile. */
    private static final IdentityHashMap<Condition, Object> CONDITIONS = new IdentityHashMap<>();

    private Recorder() {}

    /** A lambda expression would take a JVM a third of its start. Some pools clear what their threads keep so. */
    private static final class Lanes extends ThreadLocal<Lane> {

        private final IdentityHashMap<Thread, Lane> known = new IdentityHashMap<>();

        @Override
        protected Lane initialValue() {
            Thread thread = Thread.currentThread();
            synchronized (known) {
                Lane lane = known.get(thread);
                if (lane == null) {
                    lane = new Lane(thread, EVENTS, IDENTITIES);
                    known.put(thread, lane);
                }
                return lane;
            }
        }
    }

    /** Says when the run has begun, as {@code System.nanoTime()} has it. */
    public static void startAt(long nanoTime) {
        EVENTS.startAt(nanoTime);
    }

    /** All that was noted, as {@link Events} writes it. */
    public static byte[] events() {
        return EVENTS.toBytes();
    }

    static Lane lane() {
        return LANES.get();
    }

    /** Notes that the thread that calls has printed something. */
    public static void printed(long nanos) {
        EVENTS.printed(lane().number(), nanos);
    }

    /** Notes that a line is about to be executed. */
    public static void line(int place) {
        lane().line(place);
    }

    /** Notes that a method begins which others call. */
    public static void begin(@Nullable Object task, int place) {
        lane().begin(place, task == null ? 0 : IDENTITIES.of(task));
    }

    /** Notes that what began last has ended. */
    public static void end() {
        lane().end();
    }

    /** Notes that something was given to somebody who may run it. */
    public static void handsOver(@Nullable Object what, int place) {
        if (what == null) {
            return;
        }
        if (what instanceof Task task) {
            EVENTS.note(Events.HANDED, lane().number(), place, task.identity);
        } else if (what instanceof Thread || isOfTheExample(what)) {
            EVENTS.note(Events.HANDED, lane().number(), place, IDENTITIES.of(what));
        } else if (what instanceof Collection<?> all) {
            for (Object each : all) {
                handsOver(each, place);
            }
        }
    }

    /** Notes what stands for the result of something that was given away. */
    public static void gives(@Nullable Object result, @Nullable Object what) {
        if (result != null && what != null) {
            int task = what instanceof Task known ? known.identity : IDENTITIES.of(what);
            EVENTS.note(Events.GAVE, lane().number(), task, IDENTITIES.of(result));
        }
    }

    /** Notes which result has come out of a call that waited for any. */
    public static void came(@Nullable Object result) {
        if (result != null) {
            EVENTS.note(Events.CAME, lane().number(), IDENTITIES.of(result));
        }
    }

    private static boolean isOfTheExample(Object what) {
        return what.getClass().getClassLoader() == Recorder.class.getClassLoader();
    }

    /** Notes that a call begins that may wait, for a lock, a thread, a result or something else. */
    public static void waits(@Nullable Object what, int place) {
        lane().waitsAt(place, what == null ? 0 : IDENTITIES.of(what));
    }

    /** Notes that this call is over. */
    public static void goesOn() {
        lane().goesOn();
    }

    /** Notes that a lock is held from now on. */
    public static void takes(@Nullable Object lock, int place) {
        lane().goesOn();
        if (lock != null) {
            EVENTS.note(Events.TOOK, lane().number(), place, IDENTITIES.of(lock));
        }
    }

    /** The same, if the attempt was successful. */
    public static void takesIf(boolean successful, @Nullable Object lock, int place) {
        if (successful) {
            takes(lock, place);
        } else {
            goesOn();
        }
    }

    /** Notes that a lock is about to be given up. */
    public static void frees(@Nullable Object lock) {
        if (lock != null) {
            EVENTS.note(Events.FREED, lane().number(), IDENTITIES.of(lock));
        }
    }

    /** Notes which lock a condition belongs to. */
    public static void belongs(Condition condition, Object lock) {
        synchronized (CONDITIONS) {
            CONDITIONS.put(condition, lock);
        }
    }

    /** The lock of a condition, as far as it is known; any other object is its own. */
    public static @Nullable Object lockOf(@Nullable Object waitedFor) {
        if (!(waitedFor instanceof Condition)) {
            return waitedFor;
        }
        synchronized (CONDITIONS) {
            return CONDITIONS.get(waitedFor);
        }
    }

    /** What stands for a lambda expression. */
    public static Runnable asRunnable(Runnable code, int place) {
        return new Task.OfRunnable(code, place, IDENTITIES.next());
    }

    /** What stands for a lambda expression. */
    public static <T> Callable<T> asCallable(Callable<T> code, int place) {
        return new Task.OfCallable<>(code, place, IDENTITIES.next());
    }

    /** What stands for a lambda expression. */
    public static <T> Supplier<T> asSupplier(Supplier<T> code, int place) {
        return new Task.OfSupplier<>(code, place, IDENTITIES.next());
    }

    /** What stands for a lambda expression. */
    public static <T, R> Function<T, R> asFunction(Function<T, R> code, int place) {
        return new Task.OfFunction<>(code, place, IDENTITIES.next());
    }

    /** What stands for a lambda expression. */
    public static <T, U, R> BiFunction<T, U, R> asBiFunction(BiFunction<T, U, R> code, int place) {
        return new Task.OfBiFunction<>(code, place, IDENTITIES.next());
    }

    /** What stands for a lambda expression. */
    public static <T> Consumer<T> asConsumer(Consumer<T> code, int place) {
        return new Task.OfConsumer<>(code, place, IDENTITIES.next());
    }

    /** What stands for a lambda expression. */
    public static <T, U> BiConsumer<T, U> asBiConsumer(BiConsumer<T, U> code, int place) {
        return new Task.OfBiConsumer<>(code, place, IDENTITIES.next());
    }
}
