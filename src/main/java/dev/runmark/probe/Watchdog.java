package dev.runmark.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stops an example that will not end by itself: when its time is over, or as soon as it is certain that nothing more can
 * happen, because every thread waits, without a time limit, for another.
 */
final class Watchdog implements Runnable {

    static final byte TIME_OVER = 't';
    static final byte NEVER_SHUT_DOWN = 'n';
    static final byte STUCK = 's';
    static final byte DEADLOCK = 'd';
    static final byte NEVER_SEES = 'v';
    static final byte TOO_COSTLY = 'c';

    static final long LOOK_EVERY_MILLIS = 100;
    private static final long QUIET_NANOS = 300_000_000L;
    private static final int SAME_SIGHTINGS = 4;
    private static final long NOT_COUNTED = -1;

    /** So many looks are between two signs of life, which end this JVM if nobody takes them any more. */
    private static final int LOOKS_PER_SIGN = 10;

    private final Thread[] ofTheJvm;
    private volatile Watched watched;
    private volatile long deadline;

    private Watchdog(Watched watched) {
        this.watched = watched;
        this.deadline = deadline(watched.limitMillis());
        this.ofTheJvm = allThreads();
    }

    /**
     * Whom it watches.
     *
     * @param log where it is noted how it ends
     * @param creationStacks where its threads were created
     * @param main the thread of its {@code main}
     * @param limitMillis the time that it has, in milliseconds
     * @param budget what it may cost
     */
    record Watched(EventLog log, CreationStacks creationStacks, Thread main, long limitMillis, Budget budget) {}

    /** Ends a run in which a thread goes on reading an old value. */
    static final class NeverSees implements Runnable {

        private final Watchdog watchdog;

        NeverSees(Watchdog watchdog) {
            this.watchdog = watchdog;
        }

        @Override
        public void run() {
            watchdog.stopWhoNeverSees();
        }
    }

    static Watchdog start(Watched watched) {
        Watchdog watchdog = new Watchdog(watched);
        Thread thread = new Thread(rootGroup(), watchdog, "runmark-watchdog");
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    /** Watches another run from now on. */
    void watch(Watched other) {
        watched = other;
        restart();
    }

    /** Gives the example its whole time once more, for its next block. */
    void restart() {
        restart(watched.limitMillis());
    }

    /** Gives the example a time of its own for its next block. */
    void restart(long millis) {
        deadline = deadline(millis);
    }

    private static long deadline(long millis) {
        return System.nanoTime() + millis * 1_000_000L;
    }

    /** Whether the example has live threads besides {@code main}. */
    boolean seesOtherThreads() {
        try {
            for (@Nullable Thread thread : allThreads()) {
                if (thread != null && thread != watched.main() && isOfTheExample(watched, thread)) {
                    return true;
                }
            }
            return false;
        } catch (SecurityException e) {
            // The example has set a security manager, which lets nobody look: there may be some.
            return true;
        }
    }

    @Override
    public void run() {
        try {
            watch();
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(EventLog.STOPPED_STATUS);
        }
    }

    private void watch() throws IOException, InterruptedException {
        int lastSighting = 0;
        int same = 0;
        long lastWaits = NOT_COUNTED;
        for (int look = 1; true; look++) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            Watched now = watched;
            if (look % LOOKS_PER_SIGN == 0) {
                now.log().channel().alive();
            }
            if (System.nanoTime() > deadline) {
                stop(now, TIME_OVER, sighting(now));
            }
            if (now.budget().isLimited() && now.budget().isSpent(sighting(now))) {
                stop(now, TOO_COSTLY, List.of());
            }
            if (now.log().quietNanos() < QUIET_NANOS) {
                same = 0;
                continue;
            }
            List<StoppedThread> threads = sighting(now);
            int signature = signature(threads);
            same = nothingCanHappen(threads) ? (signature == lastSighting ? same + 1 : 1) : 0;
            lastSighting = signature;
            long waits = same < SAME_SIGHTINGS ? NOT_COUNTED : waits(threads);
            if (waits == lastWaits && waits != NOT_COUNTED) {
                stop(now, reason(now, threads), threads);
            }
            lastWaits = waits;
        }
    }

    /** Ends the example because a thread goes on reading a value that was written over, and may do so for ever. */
    void stopWhoNeverSees() {
        Watched now = watched;
        try {
            stop(now, NEVER_SEES, List.of(new StoppedThread(Thread.currentThread(), new Throwable().getStackTrace())));
        } catch (IOException e) {
            Runtime.getRuntime().halt(EventLog.STOPPED_STATUS);
        }
    }

    private static boolean nothingCanHappen(List<StoppedThread> threads) {
        return !threads.isEmpty() && threads.stream().allMatch(thread -> thread.isIdleWorker() || thread.isWaiting());
    }

    /**
     * How often threads have begun to wait: whoever hands something to and fro looks the same each time, and yet goes on.
     */
    private static long waits(List<StoppedThread> threads) {
        long waits = 0;
        for (StoppedThread thread : threads) {
            @Nullable ThreadInfo info = info(thread);
            waits += info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
        }
        return waits;
    }

    /** What the JVM knows of a thread; nothing if it has ended. */
    @SuppressWarnings("deprecation") // its successor, threadId(), came with Java 19
    private static @Nullable ThreadInfo info(StoppedThread thread) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(thread.thread.getId());
    }

    private static byte reason(Watched now, List<StoppedThread> threads) {
        boolean onlyIdle = threads.stream().allMatch(StoppedThread::isIdleWorker);
        if (onlyIdle && !now.main().isAlive()) {
            return NEVER_SHUT_DOWN;
        }
        return ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null ? STUCK : DEADLOCK;
    }

    private static void stop(Watched now, byte reason, List<StoppedThread> threads) throws IOException {
        for (StoppedThread thread : threads) {
            thread.createdUnder(now.creationStacks().of(thread.thread));
            @Nullable ThreadInfo info = info(thread);
            if (info != null && info.getLockOwnerName() != null) {
                thread.blockedBy(info.getLockOwnerName());
            }
        }
        now.log().stopped(reason, threads.toArray(new StoppedThread[0]));
    }

    private List<StoppedThread> sighting(Watched now) {
        List<StoppedThread> threads = new ArrayList<>();
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            if (isOfTheExample(now, entry.getKey()) && entry.getKey().isAlive()) {
                threads.add(new StoppedThread(entry.getKey(), entry.getValue()));
            }
        }
        threads.sort((a, b) -> a.thread.getName().compareTo(b.thread.getName()));
        return threads;
    }

    private static int signature(List<StoppedThread> threads) {
        int signature = 1;
        for (StoppedThread thread : threads) {
            signature = 31 * signature + thread.signature();
        }
        return signature;
    }

    private boolean isOfTheExample(Watched now, Thread thread) {
        if (thread == now.main()) {
            return true;
        }
        for (@Nullable Thread known : ofTheJvm) {
            if (thread == known) {
                return false;
            }
        }
        String name = thread.getName();
        return !name.equals("runmark-watchdog")
                && !name.equals("DestroyJavaVM")
                && !name.equals("Attach Listener")
                && !name.equals("Common-Cleaner")
                && !name.startsWith("Cleaner-");
    }

    private static Thread[] allThreads() {
        ThreadGroup root = rootGroup();
        Thread[] threads = new Thread[root.activeCount() + 16];
        root.enumerate(threads);
        return threads;
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
