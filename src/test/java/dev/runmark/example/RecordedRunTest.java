package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Step;
import dev.runmark.example.fact.Recording.Wait;
import dev.runmark.example.fact.Recording.Waited;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records programs whose threads take turns as latches have them. */
class RecordedRunTest {

    /** The line of the page before the first of the code. */
    private static final int BEFORE = 1;

    private final ProvingSettings settings;

    RecordedRunTest(@TempDir Path cache) {
        settings = ProvingSettings.of(Duration.ofSeconds(20)).times(1).keptIn(cache);
    }

    private Proof prove(String code) throws IOException, InterruptedException {
        Proof proof = prove("", code);
        assertThat(proof.problems()).filteredOn(Problem::isError).isEmpty();
        return proof;
    }

    private Proof prove(String words, String code) throws IOException, InterruptedException {
        Source source = Source.of("page.md", "```java timeline" + words + "\n" + code + "```\n");
        ExampleFinder.Found found = ExampleFinder.in(source, Fences.of(source), Path.of(""), ExampleMode.STANDALONE);
        Proofs proofs = Prover.prove(found, settings);
        return proofs.all().iterator().next();
    }

    private Recording recorded(String code) throws IOException, InterruptedException {
        return prove(code).shown().flatMap(Run::recording).orElseThrow();
    }

    private static Lane lane(Recording recording, String name) {
        return recording.lanes().stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final String TURNS = """
            ExecutorService pool = Executors.newFixedThreadPool(2);
            CountDownLatch second = new CountDownLatch(1);
            Future<?> one = pool.submit(() -> {
                second.await();
                System.out.println("one");
                return 1;
            });
            Future<?> two = pool.submit(() -> {
                System.out.println("two");
                second.countDown();
                return 2;
            });
            one.get();
            two.get();
            pool.shutdown();
            """;

    @Test
    void aForcedScheduleGivesItsLanesLinksAndOrder() throws IOException, InterruptedException {
        Recording recording = recorded(TURNS);
        assertThat(recording.lanes())
                .extracting(Lane::name)
                .containsExactly("main", "pool-1-thread-1", "pool-1-thread-2");
        Lane first = lane(recording, "pool-1-thread-1");
        Lane second = lane(recording, "pool-1-thread-2");
        assertThat(first.tasks()).singleElement().satisfies(task -> {
            assertThat(task.line()).isEqualTo(BEFORE + 3);
            assertThat(task.handed().orElseThrow().lane()).isZero();
            assertThat(task.handed().orElseThrow().line()).isEqualTo(BEFORE + 3);
            assertThat(task.handed().orElseThrow().at()).isLessThan(task.from());
        });
        assertThat(second.tasks()).singleElement().satisfies(task -> assertThat(task.line())
                .isEqualTo(BEFORE + 8));
        assertThat(first.waits()).extracting(Waited::call).containsExactly("CountDownLatch.await");
        assertThat(first.tasks().get(0).to())
                .isGreaterThan(second.tasks().get(0).from());
        assertThat(lane(recording, "main").waits().get(0).ends())
                .containsExactly(new Recording.End(1, first.tasks().get(0).to()));
        assertThat(recording.prints()).extracting(Recording.Print::lane).containsExactly(2, 1);
        assertThat(recording.steps().stream().filter(step -> step.lane() == 1).map(Step::line))
                .containsExactly(BEFORE + 4, BEFORE + 5, BEFORE + 6);
    }

    @Test
    void whatWasRecordedIsKeptAndTheSameAgain() throws IOException, InterruptedException {
        assertThat(recorded(TURNS)).isEqualTo(recorded(TURNS));
    }

    @Test
    void aThreadThatPrintsNothingHasItsLane() throws IOException, InterruptedException {
        Recording recording = recorded("""
                CountDownLatch done = new CountDownLatch(1);
                Thread silent = new Thread(done::countDown, "silent");
                silent.start();
                done.await();
                silent.join();
                """);
        assertThat(lane(recording, "silent").tasks()).singleElement().satisfies(task -> assertThat(
                        task.handed().orElseThrow().line())
                .isEqualTo(BEFORE + 3));
    }

    @Test
    void whoHoldsALockAndWhoWaitsForItIsKnown() throws IOException, InterruptedException {
        Recording recording = recorded("""
                class Guarded {
                    static final Object lock = new Object();
                    static synchronized void method() {}
                    public static void main(String[] args) throws Exception {
                        Thread other;
                        synchronized (lock) {
                            other = new Thread(() -> {
                                synchronized (lock) {
                                    method();
                                }
                            }, "other");
                            other.start();
                            while (other.getState() != Thread.State.BLOCKED) {
                                Thread.onSpinWait();
                            }
                        }
                        other.join();
                    }
                }
                """);
        Waited waited = lane(recording, "other").waits().get(0);
        assertThat(waited.kind()).isEqualTo(Wait.BLOCKED);
        assertThat(recording.locks().get(waited.lock().orElseThrow())).isEqualTo("lock");
        Recording.Held held = lane(recording, "main").holds().get(0);
        assertThat(held.lock()).isEqualTo(waited.lock().orElseThrow());
        assertThat(held.from()).isLessThan(waited.from());
        assertThat(lane(recording, "other").holds())
                .extracting(own -> recording.locks().get(own.lock()))
                .containsExactly("lock", "Guarded");
    }

    @Test
    void theOrderInWhichTasksEndIsKnownFromWhoeverTakesThem() throws IOException, InterruptedException {
        Recording recording = recorded("""
                CountDownLatch seen = new CountDownLatch(1);
                ExecutorService pool = Executors.newFixedThreadPool(2);
                CompletionService<String> done = new ExecutorCompletionService<>(pool);
                done.submit(() -> {
                    seen.await();
                    return "slow";
                });
                done.submit(() -> "quick");
                System.out.println(done.take().get()); // => quick
                seen.countDown();
                System.out.println(done.take().get()); // => slow
                pool.shutdown();
                """);
        assertThat(lane(recording, "main").waits().stream()
                        .filter(wait -> wait.call().equals("CompletionService.take"))
                        .flatMap(wait -> wait.ends().stream())
                        .map(end -> recording.lanes().get(end.lane()).name()))
                .containsExactly("pool-1-thread-2", "pool-1-thread-1");
    }

    @Test
    void aLockIsCalledAsItsVariable() throws IOException, InterruptedException {
        Recording recording = recorded("""
                Object door = new Object();
                Thread other = new Thread(() -> {
                    synchronized (door) {
                        door.notifyAll();
                    }
                });
                other.start();
                other.join();
                """);
        assertThat(recording.locks()).containsExactly("door");
    }

    @Test
    void codeOfEveryShapeIsStillVerifiedByTheJvm() throws IOException, InterruptedException {
        Proof proof = prove("""
                class Shapes extends Thread implements Comparable<Shapes> {
                    final String name;
                    Shapes(boolean first) {
                        super(first ? "first" : "second");
                        name = new StringBuilder(first ? "a" : "b")
                                .append(1)
                                .toString();
                    }
                    @Override
                    public synchronized void run() {
                        long sum = 0;
                        double half = 0.5;
                        for (int i = 0; i < 3; i++) {
                            sum += switch (i) {
                                case 0 -> 1;
                                case 1 -> 2;
                                default -> i;
                            };
                        }
                        try {
                            if (sum > 4) {
                                throw new IllegalStateException("" + half);
                            }
                        } catch (IllegalStateException e) {
                            name.length();
                        } finally {
                            sum = 0;
                        }
                    }
                    @Override
                    public int compareTo(Shapes other) {
                        return name.compareTo(other.name);
                    }
                    public static void main(String[] args) throws Exception {
                        Shapes first = new Shapes(true);
                        first.start();
                        first.join();
                        java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();
                        java.util.concurrent.locks.Condition condition = lock.newCondition();
                        if (lock.tryLock(1, TimeUnit.SECONDS)) {
                            condition.await(1, TimeUnit.MILLISECONDS);
                            lock.unlock();
                        }
                        ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
                        System.out.println(later.schedule(() -> 3, 1, TimeUnit.MILLISECONDS).get()); // => 3
                        later.shutdown();
                        System.out.println(CompletableFuture.supplyAsync(() -> 1)
                                .thenCombine(CompletableFuture.completedFuture(2), Integer::sum)
                                .join()); // => 3
                    }
                }
                """);
        assertThat(proof.shown().orElseThrow().recording()).isPresent();
    }

    @Test
    void ofThousandsOfEventsTheFirstAreKept() throws IOException, InterruptedException {
        Recording recording = recorded("""
                Object lock = new Object();
                int rounds = 0;
                for (int i = 0; i < 60_000; i++) {
                    synchronized (lock) {
                        rounds++;
                    }
                }
                System.out.println(rounds); // => 60000
                """);
        assertThat(recording.complete()).isFalse();
        assertThat(recording.steps()).hasSize(2_000);
    }

    @Test
    void aRunThatEndsByAnExceptionIsRecordedUpToThere() throws IOException, InterruptedException {
        Proof proof = prove(" throws=IllegalStateException", """
                System.out.println("before");
                throw new IllegalStateException();
                """);
        assertThat(proof.problems()).filteredOn(Problem::isError).isEmpty();
        Run run = proof.shown().orElseThrow();
        Recording recording = run.recording().orElseThrow();
        assertThat(recording.laneOf(run.printedByExample().get(0))).contains(0);
        assertThat(recording.steps()).extracting(Step::line).containsExactly(BEFORE + 1, BEFORE + 2);
    }

    @Test
    void aRunThatAnyThreadEndsIsRecordedUpToThere() throws IOException, InterruptedException {
        Proof proof = prove(" exit=3", """
                Thread ending = new Thread(() -> System.exit(3), "ending");
                ending.start();
                ending.join();
                """);
        assertThat(proof.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(lane(proof.shown().flatMap(Run::recording).orElseThrow(), "ending")
                        .tasks())
                .hasSize(1);
    }

    @Test
    void whatRunsIntoItsTimeLimitIsNotRunAgainToBeRecorded() throws IOException, InterruptedException {
        Proof proof = prove(" timeout=1s", """
                while (true) {
                    Thread.onSpinWait();
                }
                """);
        assertThat(proof.problems()).extracting(Problem::rule).containsExactly(Rule.EXAMPLE_TIMEOUT);
        assertThat(proof.runs()).allSatisfy(run -> assertThat(run.recording()).isEmpty());
    }

    @Test
    void aDeadlockIsRecordedUpToTheMomentInWhichItIsReached() throws IOException, InterruptedException {
        Proof proof = prove("", """
                Object left = new Object();
                Object right = new Object();
                Phaser bothHoldOne = new Phaser(2);
                Thread a = new Thread(() -> {
                    synchronized (left) {
                        bothHoldOne.arriveAndAwaitAdvance();
                        synchronized (right) {
                            System.out.println("never");
                        }
                    }
                }, "a");
                Thread b = new Thread(() -> {
                    synchronized (right) {
                        bothHoldOne.arriveAndAwaitAdvance();
                        synchronized (left) {
                            System.out.println("never");
                        }
                    }
                }, "b");
                a.start();
                b.start();
                """);
        assertThat(proof.problems()).extracting(Problem::rule).containsExactly(Rule.EXAMPLE_STUCK);
        Recording recording = proof.shown().flatMap(Run::recording).orElseThrow();
        assertThat(lane(recording, "a").waits()).last().satisfies(wait -> assertThat(wait.to())
                .isEqualTo(recording.to()));
        assertThat(lane(recording, "b").holds()).extracting(Recording.Held::to).contains(recording.to());
        assertThat(recording.locks()).containsExactlyInAnyOrder("left", "right");
    }

    @Test
    void anExceptionLooksTheSame() throws IOException, InterruptedException {
        Proof proof = prove("""
                Thread thrower = new Thread(() -> {
                    throw new IllegalStateException("no");
                });
                thrower.start();
                thrower.join();
                """);
        List<String> errors = proof.runs().stream()
                .map(run -> run.text(Printed.Stream.ERR))
                .distinct()
                .toList();
        assertThat(proof.runs()).hasSize(2);
        assertThat(errors).hasSize(1);
    }
}
