package dev.runmark.junit;

import dev.runmark.text.DaemonThread;
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

    /** Does something, and interrupts it if that is asked for. */
    void during(Runnable work) {
        Thread worker = Thread.currentThread();
        Thread watcher = DaemonThread.start("runmark-cancellation", () -> interruptOnRequest(worker));
        try {
            work.run();
        } finally {
            watcher.interrupt();
        }
    }

    private void interruptOnRequest(Thread worker) {
        try {
            while (!requested.getAsBoolean()) {
                Thread.sleep(MILLISECONDS);
            }
            worker.interrupt();
        } catch (InterruptedException over) {
            // The work is done.
        }
    }
}
