package dev.runmark.example.sandbox;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts processes, all of them in one thread that lives as long as this program: what is to die with its parent dies with
 * the <em>thread</em> that started it (prctl(2), {@code PR_SET_PDEATHSIG}).
 *
 * <p>Thread-safe.
 */
public final class Starter {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "runmark-starter");
        thread.setDaemon(true);
        return thread;
    });

    private Starter() {}

    /**
     * Starts a process.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the calling thread is interrupted; no process is left then
     */
    public static Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        Future<Process> starting = THREAD.submit(builder::start);
        try {
            return starting.get();
        } catch (InterruptedException e) {
            THREAD.submit(() -> starting.get().destroyForcibly());
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
