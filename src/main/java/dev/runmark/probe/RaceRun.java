package dev.runmark.probe;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One run of an example beside others in the same JVM: it has a thread {@code main} and a thread group of its own. */
final class RaceRun implements Runnable {

    private static final long MILLISECOND = 1_000_000;

    /** How long threads that are left have to end once they are told to. */
    private static final long TIME_TO_END = 300 * MILLISECOND;

    private final RacedExample subject;
    private final ExampleLoader loader;
    private final EventLog log;
    private final Watchdog watchdog;
    private final CreationStacks creationStacks;
    private final ThreadGroup group = new ThreadGroup("main");
    private final Thread main = new Thread(group, this, "main");

    private @Nullable HeldUpRun interference;

    @SuppressWarnings("ThreadLocalUsage") // each run has its own, which is gone with its threads
    private RaceRun(RacedExample subject, ExampleLoader loader, EventLog log, Watchdog watchdog) {
        this.subject = subject;
        this.loader = loader;
        this.log = log;
        this.watchdog = watchdog;
        this.creationStacks = new CreationStacks(log);
    }

    static RaceRun start(
            RacedExample subject,
            ExampleLoader loader,
            EventLog log,
            Watchdog watchdog,
            @Nullable Tactics tactics,
            JvmState state,
            Budget budget) {
        RaceRun run = new RaceRun(subject, loader, log, watchdog);
        run.main.setContextClassLoader(loader);
        ValueLog.noteIn(log);
        System.setOut(new PrintStream(new AttributingOutput(log, EventLog.OUT), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new AttributingOutput(log, EventLog.ERR), true, StandardCharsets.UTF_8));
        run.interference =
                tactics == null ? null : new HeldUpRun(tactics, log, run.group, new Watchdog.NeverSees(watchdog));
        if (tactics != null) {
            Salt.draw(tactics.seed());
        }
        Noise.during(run.interference);
        watchdog.watch(new Watchdog.Watched(log, run.creationStacks, run.main, subject.limitMillis(), budget));
        state.restoreNumbers();
        run.main.start();
        return run;
    }

    /** Runs the example's {@code main}; what it throws ends this thread as it would end a JVM's first. */
    @Override
    public void run() {
        creationStacks.watchThisThread();
        try {
            if (Blocks.isPlan(subject.main())) {
                new Blocks(log, watchdog, loader).run(subject.main());
            } else {
                Launcher.call(Class.forName(subject.main(), true, loader), subject.args());
            }
        } catch (InvocationTargetException e) {
            threw(e.getCause() == null ? e : e.getCause());
        } catch (IOException | ReflectiveOperationException e) {
            threw(e);
        } catch (ExceptionInInitializerError e) {
            threw(e);
        }
    }

    private void threw(Throwable thrown) {
        if (thrown instanceof HeldUpRun.Over) {
            return;
        }
        OwnFrames.cutFrom(thrown);
        try {
            log.threw(thrown);
        } catch (IOException e) {
            return;
        }
        main.getUncaughtExceptionHandler().uncaughtException(main, thrown);
    }

    /** Waits until no thread is left but those that a JVM does not wait for. */
    void awaitEnd() throws InterruptedException {
        main.join();
        for (Thread left = next(/* daemons= */ false); left != null; left = next(/* daemons= */ false)) {
            left.join();
        }
    }

    /** Tells the threads that are left to end. */
    @Nullable
    HeldUpRun end() {
        if (interference != null) {
            interference.end();
        }
        return interference;
    }

    /** Whether its threads have ended, for which they get a little time. */
    boolean isGone() throws InterruptedException {
        long until = System.nanoTime() + TIME_TO_END;
        boolean told = false;
        while (next(/* daemons= */ true) != null) {
            if (!told) {
                group.interrupt();
                told = true;
            }
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(1);
        }
        Noise.during(null);
        return true;
    }

    /** One of its live threads: of those that a JVM waits for, or of all. */
    private @Nullable Thread next(boolean daemons) {
        @Nullable Thread[] live = new Thread[64];
        int count = group.enumerate(live);
        for (int i = 0; i < count; i++) {
            Thread thread = live[i];
            if (thread != null && (daemons ? !isOfTheJvm(thread) : !thread.isDaemon())) {
                return thread;
            }
        }
        return null;
    }

    /** The threads of the common pool stay, as they do when a JVM's {@code main} has ended. */
    private static boolean isOfTheJvm(Thread thread) {
        String name = thread.getName();
        return name.startsWith("ForkJoinPool.commonPool-") || name.equals("CompletableFutureDelayScheduler");
    }
}
