package dev.runmark.probe;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One run whose threads are held up. Java promises nothing of how fast a thread is, so what must be true stays true.
 *
 * <p>A thread is held up by doing nothing, over and over, and sleeps only if it takes longer: other ways to wait would
 * take its permit to be unparked, and any is seen in its state.
 */
final class HeldUpRun {

    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000 * MICROSECOND;

    /** How often a thread comes to a place until it is left alone there: a loop of a million rounds is to stay affordable. */
    static final int LAST_VISIT = 4_096;

    private static final int LAST_STEP_WITH_DELAY = 2_000;
    private static final long SHORTEST_DELAY = 2 * MICROSECOND;
    private static final long LONGEST_DELAY = 400 * MICROSECOND;
    private static final long DELAYS_IN_ALL = 2 * MILLISECOND;

    /**
     * So many looks at which no other thread can run say that none can. Where two threads are held up, the second goes on
     * first.
     */
    private static final int LOOKS_OF_SECOND = 3;

    private static final int LOOKS_OF_FIRST = 5;

    /** Threads beyond these are not held up. */
    private static final int MOST_THREADS = 64;

    private static final ThreadLocal<@Nullable ThreadSteps> MINE = new ThreadLocal<>();

    private final Tactics tactics;
    private final EventLog log;
    private final Threads threads;
    private final Meeting meeting = new Meeting();
    private final PassedTime time = new PassedTime();
    private final OldValues values;
    private final boolean meets;
    private volatile boolean over;
    private long delayed;

    HeldUpRun(Tactics tactics, EventLog log, ThreadGroup group, Runnable never) {
        this.tactics = tactics;
        this.meets = tactics.meets();
        this.log = log;
        this.threads = new Threads(this, group, MOST_THREADS);
        this.values = new OldValues(tactics, log, never);
    }

    PassedTime time() {
        return time;
    }

    OldValues values() {
        return values;
    }

    Tactics tactics() {
        return tactics;
    }

    /** What the thread that calls has done in this run. */
    ThreadSteps mine() {
        if (threads.isFull()) {
            return threads.find();
        }
        ThreadSteps mine = MINE.get();
        if (mine == null || mine.run != this) {
            mine = threads.add(this, tactics);
            MINE.set(mine);
            values.synchronise(mine);
        }
        return mine;
    }

    /** What the thread that calls has done in this run; null if it has not made a step of its own. */
    static @Nullable ThreadSteps mineIn(HeldUpRun run) {
        if (run.threads.isFull()) {
            ThreadSteps known = run.threads.find();
            return known.index < MOST_THREADS ? known : null;
        }
        ThreadSteps mine = MINE.get();
        return mine == null || mine.run != run ? null : mine;
    }

    boolean othersLive(ThreadSteps mine) {
        return threads.othersLive(mine);
    }

    /** The thread that calls is about to look at the state of one. */
    void hideStates() {
        threads.hideStates();
    }

    /** Ends the threads that are left, each at its next step. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    void tellTo(Planner planner) {
        threads.tellTo(planner);
    }

    /** A step of the thread that calls. */
    void step(ThreadSteps mine, int site) {
        if (over) {
            throw new Over();
        }
        if (mine.index >= MOST_THREADS) {
            return;
        }
        int visit = mine.visit(site);
        if (meets) {
            meeting.at(mine, threads);
        } else if (mine.isStalledAt(site, visit)) {
            stall(mine, mine.isFirstStalled() ? LOOKS_OF_FIRST : LOOKS_OF_SECOND);
        } else if (mine.count < LAST_STEP_WITH_DELAY) {
            perhapsDelay(mine);
        }
    }

    private void stall(ThreadSteps mine, int looks) {
        int[] before = threads.mark(mine);
        mine.stalled = true;
        try {
            threads.holdWhileOthersRun(mine, tactics.patient(), looks);
        } finally {
            mine.stalled = false;
        }
        try {
            log.heldUp(mine, threads.movedSince(before, mine));
        } catch (IOException e) {
            // It stays unsaid.
            return;
        }
    }

    /** Two threads at once may lose one of their times: the delays are then a little longer, which they may be. */
    private void perhapsDelay(ThreadSteps mine) {
        if (delayed < DELAYS_IN_ALL && mine.random.nextDouble() * (1 + mine.count / 16) < tactics.delays()) {
            double orders = Math.pow((double) LONGEST_DELAY / SHORTEST_DELAY, mine.random.nextDouble());
            long nanos = (long) (SHORTEST_DELAY * orders);
            delayed += nanos;
            threads.holdUntil(System.nanoTime() + nanos);
        }
    }

    /** Ends a thread that outlives the run that it belongs to. */
    static final class Over extends Error {

        private static final long serialVersionUID = 1;

        Over() {
            super("the run is over", null, false, false);
        }
    }
}
