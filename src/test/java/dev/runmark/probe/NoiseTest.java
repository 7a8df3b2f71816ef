package dev.runmark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a delay must not take from the thread that is delayed. */
class NoiseTest {

    @Test
    void leavesTheInterruptOfAThread() {
        Thread.currentThread().interrupt();

        makeNoise();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesThePermitOfAThread() {
        LockSupport.unpark(Thread.currentThread());

        makeNoise();

        // Without its permit it would wait here for ever.
        LockSupport.park();
    }

    @Test
    void isNotSeenInTheStateOfAThread() throws InterruptedException {
        AtomicInteger progress = new AtomicInteger();
        Thread noisy = new Thread(() -> {
            progress.set(1);
            makeNoise();
            progress.set(2);
        });
        noisy.start();
        List<Thread.State> seen = new ArrayList<>();
        while (progress.get() < 2) {
            Thread.State state = noisy.getState();
            if (progress.get() == 1) {
                seen.add(state);
            }
        }
        noisy.join();

        assertThat(seen).allMatch(state -> state == Thread.State.RUNNABLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 20, 1_000, 1_001, Long.MAX_VALUE})
    void letsNobodySleepLess(long asked) {
        for (int i = 0; i < 20; i++) {
            assertThat(Noise.millis(asked)).isGreaterThanOrEqualTo(asked);
            assertThat(Noise.seconds(asked)).isEqualTo(asked);
        }
    }

    private static void makeNoise() {
        for (int i = 0; i < 1_000; i++) {
            Noise.here();
        }
    }
}
