package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void bringsToItsEndWhatWasBegunBeforeItBeginsSomethingElse() throws InterruptedException {
        LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();
        CountDownLatch untilAllIsDone = new CountDownLatch(1);
        CountDownLatch untilAllIsThere = new CountDownLatch(1);
        try (Workers workers = Workers.start(1)) {
            occupy(workers.pool(), untilAllIsDone);
            occupy(workers.pool(), untilAllIsThere);
            workers.pool().execute(() -> done.add("begin"));
            workers.next().execute(() -> done.add("go on"));

            untilAllIsThere.countDown();

            assertThat(List.of(done.take(), done.take())).containsExactly("go on", "begin");
            untilAllIsDone.countDown();
        }
    }

    private static void occupy(Executor workers, CountDownLatch until) {
        workers.execute(() -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
