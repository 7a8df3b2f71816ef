package dev.runmark.example;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads that run examples. No example outlives them, not even when the JVM is told to go down: each kills its
 * process when its thread is interrupted.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService pool;
    private final Thread onExit;

    private Workers(ExecutorService pool) {
        this.pool = pool;
        this.onExit = new Thread(() -> stop(pool), "runmark-stop-examples");
    }

    static Workers start(int threads) {
        Workers workers = new Workers(Executors.newFixedThreadPool(threads));
        Runtime.getRuntime().addShutdownHook(workers.onExit);
        return workers;
    }

    ExecutorService pool() {
        return pool;
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
