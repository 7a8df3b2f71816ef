package dev.runmark.serve;

import dev.runmark.text.DaemonThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that is done on another thread while its caller does something else.
 *
 * <p>Thread-safe.
 */
final class BackgroundTask<T> {

    private final CompletableFuture<T> result;

    private BackgroundTask(CompletableFuture<T> result) {
        this.result = result;
    }

    /** What is done. */
    interface Work<T> {

        T result() throws IOException;
    }

    static <T> BackgroundTask<T> begin(Work<T> work) {
        return new BackgroundTask<>(CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.result();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                BackgroundTask::runInThread));
    }

    /** The common pool has one thread less than there are cores, so with two of them one thing would wait for the other. */
    private static void runInThread(Runnable work) {
        DaemonThread.start("preview-background", work);
    }

    /** What came of it, as if it had been done here. */
    T result() throws IOException {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }
}
