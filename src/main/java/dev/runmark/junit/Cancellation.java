package dev.runmark.junit;

import dev.runmark.text.DaemonThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ExecutionRequest;

/** Interrupts a run that is cancelled, which leaves no example running. */
final class Cancellation {

    /** JUnit's token can only be asked. */
    private static final int MILLISECONDS = 50;

    private final BooleanSupplier requested;

    private Cancellation(BooleanSupplier requested) {
        this.requested = requested;
    }

    /** What a request is cancelled with; JUnit before 6.0 has nothing of the kind. */
    static Cancellation of(ExecutionRequest request) {
        try {
            CancellationToken token = request.getCancellationToken();
            return new Cancellation(token::isCancellationRequested);
        } catch (NoSuchMethodError olderJunit) {
            return new Cancellation(() -> false);
        }
    }

    /** Does something, and interrupts it if that is asked for. The thread belongs to JUnit, and is not left interrupted for that. */
    void during(Runnable work) {
        Thread worker = Thread.currentThread();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread watcher = DaemonThread.start("runmark-cancellation", () -> interruptOnRequest(worker, interrupted));
        try {
            work.run();
        } finally {
            watcher.interrupt();
            await(watcher);
            if (interrupted.get()) {
                Thread.interrupted();
            }
        }
    }

    /** Waits for the watcher, which has nothing left to do; an interruption meanwhile is kept. */
    private static void await(Thread watcher) {
        boolean interrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void interruptOnRequest(Thread worker, AtomicBoolean interrupted) {
        try {
            while (!requested.getAsBoolean()) {
                Thread.sleep(MILLISECONDS);
            }
            interrupted.set(true);
            worker.interrupt();
        } catch (InterruptedException over) {
            // The work is done.
        }
    }
}
