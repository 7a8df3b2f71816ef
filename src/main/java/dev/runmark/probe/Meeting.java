package dev.runmark.probe;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes two threads leave a place at the same time, if they come there at about the same time. */
final class Meeting {

    private static final long MICROSECOND = 1_000;

    /** A thread waits so long for another at its first steps, at later ones, and in all. */
    private static final long FIRST_WAIT = 300 * MICROSECOND;

    private static final long LATER_WAIT = 100 * MICROSECOND;
    private static final long WAITS_IN_ALL = 1_500 * MICROSECOND;
    private static final int FIRST_STEPS = 4;

    private static final int STEPS_AT_FIRST = 64;
    private static final int MEETINGS_AT_FIRST = 9;
    private static final int LONGEST_LEAD = 40;
    private static final int LOOKS_BETWEEN_YIELDS = 64;

    private final AtomicReference<@Nullable ThreadSteps> waiting = new AtomicReference<>();

    void at(ThreadSteps mine, Threads threads) {
        boolean bystander = mine.index == 0 && threads.count() > 2;
        if (bystander || threads.count() < 2 || mine.waited > WAITS_IN_ALL || isRare(mine)) {
            return;
        }
        ThreadSteps other = waiting.get();
        if (other != null && other != mine && waiting.compareAndSet(other, null)) {
            other.met = true;
            for (int lead = mine.random.nextInt(LONGEST_LEAD); lead > 0; lead--) {
                Thread.onSpinWait();
            }
            return;
        }
        mine.met = false;
        if (waiting.compareAndSet(null, mine)) {
            await(mine);
        }
    }

    /** The more steps a thread makes, the fewer of them are meetings. */
    private static boolean isRare(ThreadSteps mine) {
        return mine.random.nextInt(1 + mine.count / STEPS_AT_FIRST) >= MEETINGS_AT_FIRST;
    }

    @SuppressWarnings("ThreadPriorityCheck") // whether others may run meanwhile matters to nothing
    private void await(ThreadSteps mine) {
        boolean virtual = Threads.isVirtual();
        long start = System.nanoTime();
        long end = start + (mine.count < FIRST_STEPS ? FIRST_WAIT : LATER_WAIT);
        for (int looks = 1; !mine.met && System.nanoTime() < end; looks++) {
            if (looks % LOOKS_BETWEEN_YIELDS == 0 && !virtual) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
        waiting.compareAndSet(mine, null);
        mine.waited += System.nanoTime() - start;
    }
}
