package dev.runmark.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What a run may cost that is to be made again and again: the processor time of its threads, and looks at which all of its threads waited
 * for a time to pass. Neither grows when the machine is busy with other things, so that whether an example is raced does
 * not depend on that.
 */
final class Budget {

    private static final long SECOND = 1_000_000_000;

    private final long most;
    private final int mostIdle;
    private int idle;

    private Budget(long most, int mostIdle) {
        this.most = most;
        this.mostIdle = mostIdle;
    }

    /** Whatever it takes. */
    static Budget unlimited() {
        return new Budget(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Two seconds each, which would be a minute for all runs of an example. */
    static Budget ofOneOfMany(long lookEveryMillis) {
        return new Budget(2 * SECOND, (int) (2_000 / lookEveryMillis));
    }

    boolean isLimited() {
        return most < Long.MAX_VALUE;
    }

    /**
     * Whether it is spent.
     *
     * @param threads those of the run at the moment
     */
    boolean isSpent(List<StoppedThread> threads) {
        boolean allWait = threads.stream().allMatch(thread -> thread.isIdleWorker() || thread.isWaitingOrSleeping());
        idle += allWait ? 1 : 0;
        return idle > mostIdle || processorTime(threads) > most;
    }

    private static long processorTime(List<StoppedThread> threads) {
        ThreadMXBean management = ManagementFactory.getThreadMXBean();
        return threads.stream()
                .mapToLong(each -> processorTime(management, each.thread))
                .sum();
    }

    /** Nanoseconds that a thread has computed; 0 if this JVM does not know, or it has ended. */
    @SuppressWarnings("deprecation") // its successor, threadId(), came with Java 19
    private static long processorTime(ThreadMXBean management, Thread thread) {
        return management.isThreadCpuTimeSupported() ? Math.max(0, management.getThreadCpuTime(thread.getId())) : 0;
    }
}
