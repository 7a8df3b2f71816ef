package dev.runmark.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run: those of its group, and those that have made a step. There is no lock in it: a virtual thread
 * that had to wait for one would give its carrier to another.
 */
final class Threads {

    private static final long MILLISECOND = 1_000_000;

    /** However long others can run, nobody is held up for longer. */
    private static final long LONGEST_STALL = 60 * MILLISECOND;

    /** Those who only go round in a loop may do so for ever, and are waited for no longer than this. */
    private static final long LONGEST_STALL_FOR_LOOPS = 8 * MILLISECOND;

    private static final long LOOK_EVERY = MILLISECOND / 12;

    /** The class of virtual threads, which the oldest Java that examples run on does not have. */
    private static final String VIRTUAL = "java.lang.VirtualThread";

    /** A thread that is held up for longer than this sleeps in between, unless somebody looks at the states of threads. */
    private static final long LONGEST_SPIN = MILLISECOND / 2;

    private final ThreadGroup group;
    /** Each place is written once. A volatile array would need method handles, which use collections that look here. */
    private final @Nullable ThreadSteps[] known;

    private final AtomicInteger count = new AtomicInteger();
    private final ThreadSteps others;
    private final AtomicInteger sleeping = new AtomicInteger();
    private volatile boolean watched;

    /**
     * The threads of a run.
     *
     * @param most beyond so many, threads are not distinguished
     */
    Threads(HeldUpRun run, ThreadGroup group, int most) {
        this.group = group;
        this.known = new ThreadSteps[most];
        this.others = new ThreadSteps(run, Thread.currentThread(), most, run.tactics());
    }

    /**
     * A thread that has moved while another was held up.
     *
     * @param name its name
     * @param first the place that it came to first
     * @param last the place where it was in the end
     */
    record Moved(String name, int first, int last) {}

    /** Adds the thread that calls; if there are too many, it is one of the others. */
    ThreadSteps add(HeldUpRun run, Tactics tactics) {
        int index = count.getAndIncrement();
        if (index >= known.length) {
            return others;
        }
        ThreadSteps steps = new ThreadSteps(run, Thread.currentThread(), index, tactics);
        known[index] = steps;
        return steps;
    }

    /** Whether a thread that is new is one of the others. */
    boolean isFull() {
        return count.get() >= known.length;
    }

    /** What the thread that calls has done, where it may be one of the others and is to keep nothing of its own. */
    ThreadSteps find() {
        for (ThreadSteps steps : known) {
            if (steps != null && steps.thread == Thread.currentThread()) {
                return steps;
            }
        }
        return others;
    }

    int count() {
        return count.get();
    }

    boolean othersLive(ThreadSteps mine) {
        return mine.index > 0 || count() > 1 || group.activeCount() > 1;
    }

    void tellTo(Planner planner) {
        for (ThreadSteps steps : known()) {
            steps.tellTo(planner);
        }
    }

    private List<ThreadSteps> known() {
        List<ThreadSteps> all = new ArrayList<>();
        for (ThreadSteps steps : known) {
            if (steps != null) {
                all.add(steps);
            }
        }
        return all;
    }

    /** Begins to note who moves while a thread is held up; gives where the others are. */
    int[] mark(ThreadSteps mine) {
        int[] counts = new int[known.length];
        for (ThreadSteps steps : known()) {
            counts[steps.index] = steps.count;
            if (steps != mine) {
                steps.mark();
            }
        }
        return counts;
    }

    List<Moved> movedSince(int[] counts, ThreadSteps mine) {
        List<Moved> moved = new ArrayList<>();
        for (ThreadSteps steps : known()) {
            if (steps != mine && steps.count > counts[steps.index] && steps.firstSinceMark() >= 0) {
                moved.add(new Moved(steps.thread.getName(), steps.firstSinceMark(), steps.ownSite()));
            }
        }
        return moved;
    }

    /**
     * Holds the thread that calls up until no other can run.
     *
     * @param patient whether others that wait with a time limit are about to run
     * @param looks how many looks at which none can run say so
     */
    void holdWhileOthersRun(ThreadSteps mine, boolean patient, int looks) {
        long start = System.nanoTime();
        int quiet = 0;
        for (long now = start;
                quiet < looks && now - start < LONGEST_STALL && !mine.run.isOver();
                now = System.nanoTime()) {
            if (now - start < LONGEST_SPIN || !sleep()) {
                holdUntil(now + LOOK_EVERY);
            }
            boolean waitsForLoops = now - start < LONGEST_STALL_FOR_LOOPS;
            quiet = othersRun(mine, patient, waitsForLoops) ? 0 : quiet + 1;
        }
    }

    /** Sleeps for a moment, if nobody can see it; whether it did. */
    private boolean sleep() {
        if (isVirtual() || Thread.currentThread().isInterrupted()) {
            return false;
        }
        sleeping.incrementAndGet();
        try {
            if (watched) {
                return false;
            }
            Thread.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            sleeping.decrementAndGet();
        }
    }

    /** Makes sure that from now on no state of a thread shows that it is held up. */
    void hideStates() {
        watched = true;
        while (sleeping.get() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Whether the thread that calls is virtual. */
    static boolean isVirtual() {
        return VIRTUAL.equals(Thread.currentThread().getClass().getName());
    }

    private boolean othersRun(ThreadSteps mine, boolean patient, boolean evenInLoops) {
        List<ThreadSteps> steps = known();
        @Nullable Thread[] live = new Thread[known.length];
        int number = group.enumerate(live);
        for (int i = 0; i < number; i++) {
            Thread thread = live[i];
            if (thread != null && runs(thread, patient)) {
                ThreadSteps other = of(thread, steps);
                if (other == null || isGoingOn(other, evenInLoops)) {
                    return true;
                }
            }
        }
        for (ThreadSteps other : steps) {
            if (other != mine && isGoingOn(other, evenInLoops) && runs(other.thread, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGoingOn(ThreadSteps other, boolean evenInLoops) {
        return !other.stalled && !other.waitsActively() && (evenInLoops || !other.loops);
    }

    private static boolean runs(Thread thread, boolean patient) {
        Thread.State state = thread.getState();
        return state == Thread.State.RUNNABLE || (patient && state == Thread.State.TIMED_WAITING);
    }

    private static @Nullable ThreadSteps of(Thread thread, List<ThreadSteps> steps) {
        for (ThreadSteps known : steps) {
            if (known.thread == thread) {
                return known;
            }
        }
        return null;
    }

    /**
     * Holds the thread that calls up. That others may run meanwhile is a courtesy on which nothing relies. A virtual
     * thread that yielded would give its carrier to another one, which is more than a delay.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    void holdUntil(long end) {
        boolean virtual = isVirtual();
        while (System.nanoTime() < end) {
            if (virtual) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }
}
