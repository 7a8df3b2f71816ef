package dev.runmark.example;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that run examples. No example outlives them, not even when the JVM is told to go down: each kills its
 * process when its thread is interrupted.
 */
final class Workers implements AutoCloseable {

    /** Half of the time that examples with threads take, they sleep or wait for each other, and need no processor. */
    private static final int PER_PROCESSOR = 2;

    private final ExecutorService pool;
    private final Thread onExit;

    private Workers(ExecutorService pool) {
        this.pool = pool;
        this.onExit = new Thread(() -> stop(pool), "runmark-stop-examples");
    }

    /** As many as keep some processors busy. */
    static Workers start(int processors) {
        Workers workers = new Workers(fixed(processors * PER_PROCESSOR));
        Runtime.getRuntime().addShutdownHook(workers.onExit);
        return workers;
    }

    private static ExecutorService fixed(int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new Waiting());
    }

    /** Does what begins something, in turn. */
    ExecutorService pool() {
        return pool;
    }

    /**
     * Does what goes on with something before all that has not been begun: the races of a page take longest, and would
     * otherwise all be left for the end, when there is not enough else to do beside them.
     */
    Executor next() {
        return task -> pool.execute(new GoingOn(task));
    }

    /** What goes on with something. */
    private record GoingOn(Runnable task) implements Runnable {

        @Override
        public void run() {
            task.run();
        }
    }

    /** What is waiting for a thread. */
    private static final class Waiting extends LinkedBlockingDeque<Runnable> {

        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable task) {
            return task instanceof GoingOn ? offerFirst(task) : offerLast(task);
        }
    }

    @Override
    public void close() {
        stop(pool);
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook is running already.
        }
    }

    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
