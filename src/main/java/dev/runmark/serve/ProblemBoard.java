package dev.runmark.serve;

import dev.runmark.text.DaemonThread;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is wrong with the site, found out in the background whenever something has changed.
 *
 * <p>Thread-safe.
 */
final class ProblemBoard implements AutoCloseable {

    private static final long PAUSE_MILLIS = 60;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final Check check;
    private final Consumer<List<Problem>> news;
    private final BlockingQueue<Boolean> wanted = new LinkedBlockingQueue<>();
    private final Thread worker = DaemonThread.of("preview-checker", this::work);
    private volatile List<Problem> problems = List.of();
    private long lastTookMillis;

    /** Finds out what is wrong. */
    interface Check {

        /**
         * Everything that is wrong.
         *
         * @throws IOException if something has changed meanwhile
         */
        List<Problem> problems() throws IOException;
    }

    private ProblemBoard(Check check, Consumer<List<Problem>> news) {
        this.check = check;
        this.news = news;
    }

    /**
     * A board on which nothing stands yet.
     *
     * @param news takes what is wrong whenever that has changed
     */
    static ProblemBoard start(Check check, Consumer<List<Problem>> news) {
        ProblemBoard board = new ProblemBoard(check, news);
        board.worker.start();
        return board;
    }

    /** Something has changed. */
    void checkAgain() {
        wanted.add(true);
    }

    /** What was found wrong last. */
    List<Problem> problems() {
        return problems;
    }

    private void work() {
        try {
            while (true) {
                wanted.take();
                // What the author waits for comes first, and one save is reported several times. A look at a large site
                // takes a while, and whoever saves often shall not wait for it each time.
                Thread.sleep(PAUSE_MILLIS + Math.min(2 * lastTookMillis, LONGEST_PAUSE_MILLIS));
                wanted.clear();
                long start = System.nanoTime();
                check();
                lastTookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            List<Problem> now = check.problems();
            if (!now.equals(problems)) {
                problems = now;
                news.accept(now);
            }
        } catch (IOException e) {
            // A file has gone, and whoever learns of that will ask again.
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
