package dev.runmark.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be taken from a thread that is held up, and what time limits and clocks must keep. */
class NoiseTest {

    @AfterEach
    void leaveThreadsAlone() {
        Noise.during(null);
    }

    @Test
    void leavesTheInterruptOfAThread() {
        during("1-0.7.1");
        Thread.currentThread().interrupt();

        makeNoise();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesThePermitOfAThread() {
        during("1-0.7.1");
        LockSupport.unpark(Thread.currentThread());

        makeNoise();

        // Without its permit it would wait here for ever.
        LockSupport.park();
    }

    @Test
    void isNotSeenInTheStateOfAThread() throws InterruptedException {
        ThreadSteps mine = during("1-0.7.1-1.7.1").mine();
        AtomicInteger progress = new AtomicInteger();
        Thread noisy = new Thread(() -> {
            progress.set(1);
            makeNoise();
            progress.set(2);
        });
        noisy.start();
        List<Thread.State> seen = new ArrayList<>();
        while (progress.get() < 2) {
            Noise.state(mine);
            Thread.State state = noisy.getState();
            if (progress.get() == 1) {
                seen.add(state);
            }
        }
        noisy.join();

        assertThat(seen).allMatch(state -> state == Thread.State.RUNNABLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 20, 900})
    void whoLooksAtTheClockHasSleptAsLongAsItAsked(long millis) throws InterruptedException {
        for (int seed = 0; seed < 5; seed++) {
            during(Integer.toString(seed, Character.MAX_RADIX));
            long nanos = Noise.nanoTime();
            long epoch = Noise.currentTimeMillis();

            Noise.sleep(millis);

            assertThat(Noise.nanoTime() - nanos).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(millis));
            assertThat(Noise.currentTimeMillis() - epoch).isGreaterThanOrEqualTo(millis);
        }
    }

    @Test
    void aSleepCanBeInterrupted() {
        during("1");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Noise.sleep(5)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void allSleepsTogetherPassNoMoreThanASecond() throws InterruptedException {
        during("1");
        long before = System.nanoTime();
        long seen = Noise.nanoTime();
        for (int i = 0; i < 30; i++) {
            Noise.sleep(Duration.ofMillis(50));
        }
        long passed = Noise.nanoTime() - seen;
        long real = System.nanoTime() - before;

        assertThat(passed - real).isLessThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void generousLimitsStayAsTheyAre() {
        for (int seed = 0; seed < 20; seed++) {
            during(Integer.toString(seed, Character.MAX_RADIX));
            assertThat(Noise.limit(1, TimeUnit.SECONDS)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
            assertThat(Noise.limitMillis(5_000)).isEqualTo(5_000);
            assertThat(Noise.limitMillis(0)).isZero();
            assertThat(Noise.limit(-1, TimeUnit.SECONDS)).isNegative();
        }
    }

    @Test
    void aThreadOfAnEarlierRunEndsAtItsNextStep() {
        HeldUpRun run = during("1");
        ThreadSteps mine = run.mine();
        run.end();

        assertThatThrownBy(() -> Noise.here(1, mine)).isInstanceOf(HeldUpRun.Over.class);
        assertThatThrownBy(() -> Noise.enter(2)).isInstanceOf(HeldUpRun.Over.class);
    }

    @Test
    void alsoInALoopThatIsLeftAlone() {
        HeldUpRun run = during("1");
        ThreadSteps mine = run.mine();
        for (int i = 0; i < 2 * HeldUpRun.LAST_VISIT; i++) {
            Noise.here(1, mine);
        }
        run.end();

        assertThatThrownBy(() -> Noise.here(1, mine)).isInstanceOf(HeldUpRun.Over.class);
    }

    @Test
    void whoOftenWaitsWhileAnotherIsHeldUpWaitsForThatOne() {
        ThreadSteps mine = during("1").mine();
        waits(mine, 1_000);
        mine.mark();

        assertThat(mine.waitsActively()).isFalse();
        waits(mine, 10);
        assertThat(mine.waitsActively()).isFalse();
        waits(mine, 1_000);
        assertThat(mine.waitsActively()).isTrue();
    }

    private static void waits(ThreadSteps mine, int times) {
        for (int i = 0; i < times; i++) {
            Noise.waits(mine);
        }
    }

    @Test
    void withoutARunNothingIsDone() throws InterruptedException {
        Noise.here(1, null);
        Noise.sleep(1);

        assertThat(Noise.enter(2)).isNull();
        assertThat(Noise.read(this, 7, 0, null)).isEqualTo(7);
        assertThat(Noise.half(-1, 0, null)).isEqualTo(-1);
        assertThat(Noise.limitMillis(5)).isEqualTo(5);
    }

    private static HeldUpRun during(String token) {
        EventLog log = EventLog.of(EventChannel.NOWHERE, 0);
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        HeldUpRun run = new HeldUpRun(Tactics.parse(token), log, group, () -> {});
        Noise.during(run);
        return run;
    }

    private static void makeNoise() {
        ThreadSteps mine = Noise.enter(0);
        for (int i = 0; i < 1_000; i++) {
            Noise.here(i % 10, mine);
        }
    }
}
