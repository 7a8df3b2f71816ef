package dev.runmark.example.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Step;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Wait;
import dev.runmark.example.fact.Recording.Waited;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final int MAIN = 0;
    private static final int WORKER = 1;

    private static final Site SUBMIT = Site.of(4);
    private static final Site TASK = Site.of(5);
    private static final Site GET = new Site(9, "Future.get", "", Wait.WAITING);
    private static final Site LOCK = new Site(6, "synchronized", "left", Wait.BLOCKED);

    private final Notes notes = new Notes(2, line -> line);

    NotesTest() {
        notes.appeared(MAIN, 101, false, "main");
        notes.begun(MAIN, 10, Site.of(0), 0);
    }

    private void worker() {
        notes.appeared(WORKER, 102, false, "pool-1-thread-1");
    }

    private void workerRuns(int task, long from, long to) {
        notes.begun(WORKER, from, TASK, task);
        notes.ended(WORKER, to);
    }

    @Test
    void aTaskIsLinkedToWhoGaveIt() {
        notes.handsOver(MAIN, 20, SUBMIT, 7);
        worker();
        workerRuns(7, 30, 40);
        notes.ended(MAIN, 50);
        assertThat(notes.recording().lanes().get(WORKER).tasks())
                .containsExactly(new Task(5, 30, 40, Optional.of(new Handed(MAIN, 4, 20))));
    }

    private List<End> awaited() {
        return notes.recording().lanes().get(MAIN).waits().stream()
                .flatMap(wait -> wait.ends().stream())
                .toList();
    }

    @Test
    void whoWaitsForAResultIsLinkedToTheEndOfItsTask() {
        notes.handsOver(MAIN, 20, SUBMIT, 7);
        notes.gave(7, 55);
        notes.waits(MAIN, 25, GET, 55);
        worker();
        workerRuns(7, 30, 40);
        notes.goesOn(MAIN, 41);
        notes.ended(MAIN, 50);
        assertThat(awaited()).containsExactly(new End(WORKER, 40));
    }

    @Test
    void whoWaitsForAThreadIsLinkedToItsLastEnd() {
        notes.waits(MAIN, 25, GET, 102);
        worker();
        workerRuns(7, 30, 40);
        workerRuns(8, 42, 44);
        notes.goesOn(MAIN, 45);
        notes.ended(MAIN, 50);
        assertThat(awaited()).containsExactly(new End(WORKER, 44));
    }

    @Test
    void whoWaitsForAllIsLinkedToEachEnd() {
        Site all = new Site(4, "ExecutorService.invokeAll", "", Wait.WAITING);
        notes.handsOver(MAIN, 20, all, 7);
        notes.handsOver(MAIN, 21, all, 8);
        notes.waits(MAIN, 22, all, 66);
        worker();
        workerRuns(8, 30, 31);
        workerRuns(7, 32, 40);
        notes.goesOn(MAIN, 45);
        notes.ended(MAIN, 50);
        assertThat(awaited()).containsExactly(new End(WORKER, 40), new End(WORKER, 31));
    }

    @Test
    void whoTakesTheFirstResultIsLinkedToWhatHasEnded() {
        notes.handsOver(MAIN, 20, SUBMIT, 7);
        notes.gave(7, 55);
        notes.waits(MAIN, 25, GET, 66);
        worker();
        workerRuns(7, 30, 40);
        notes.came(MAIN, 55);
        notes.goesOn(MAIN, 41);
        notes.ended(MAIN, 50);
        assertThat(awaited()).containsExactly(new End(WORKER, 40));
    }

    @Test
    void whoGivesUpWaitingIsLinkedToNothing() {
        notes.handsOver(MAIN, 20, SUBMIT, 7);
        notes.gave(7, 55);
        worker();
        notes.begun(WORKER, 21, TASK, 7);
        notes.waits(MAIN, 25, GET, 55);
        notes.goesOn(MAIN, 30);
        notes.ended(WORKER, 40);
        notes.ended(MAIN, 50);
        assertThat(awaited()).isEmpty();
    }

    @Test
    void whatIsGivenSeveralTimesBeginsInThatOrder() {
        notes.handsOver(MAIN, 20, SUBMIT, 7);
        notes.handsOver(MAIN, 21, SUBMIT, 7);
        worker();
        workerRuns(7, 30, 31);
        workerRuns(7, 32, 33);
        assertThat(notes.recording().lanes().get(WORKER).tasks())
                .extracting(task -> task.handed().map(Handed::at).orElse(0L))
                .containsExactly(20L, 21L);
    }

    @Test
    void theFirstOfAThreadIsLinkedToItsStart() {
        notes.handsOver(MAIN, 20, SUBMIT, 102);
        worker();
        workerRuns(0, 30, 31);
        workerRuns(0, 32, 33);
        assertThat(notes.recording().lanes().get(WORKER).tasks())
                .extracting(task -> task.handed().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void aWaitThatEndsWithAnExceptionEndsAtTheNextLine() {
        notes.waits(MAIN, 20, GET, 0);
        notes.line(MAIN, 30, Site.of(12));
        notes.ended(MAIN, 40);
        assertThat(notes.recording().lanes().get(MAIN).waits())
                .containsExactly(new Waited(Wait.WAITING, 9, "Future.get", Optional.empty(), List.of(), 20, 30));
    }

    @Test
    void whatAThreadRunsWhileItWaitsIsATaskOfItsOwn() {
        notes.waits(MAIN, 20, GET, 0);
        notes.begun(MAIN, 22, TASK, 0);
        notes.line(MAIN, 23, TASK);
        notes.ended(MAIN, 25);
        notes.goesOn(MAIN, 30);
        notes.ended(MAIN, 40);
        Recording.Lane main = notes.recording().lanes().get(MAIN);
        assertThat(main.tasks()).extracting(Task::from).containsExactly(10L, 22L);
        assertThat(main.waits()).extracting(Waited::from, Waited::to).containsExactly(tuple(20L, 30L));
    }

    @Test
    void aLockThatIsTakenTwiceIsHeldOnce() {
        notes.took(MAIN, 20, LOCK, 9);
        notes.took(MAIN, 21, LOCK, 9);
        notes.freed(MAIN, 22, 9);
        notes.freed(MAIN, 30, 9);
        notes.ended(MAIN, 40);
        assertThat(notes.recording().lanes().get(MAIN).holds()).containsExactly(new Held(0, 20, 30));
        assertThat(notes.recording().locks()).containsExactly("left");
    }

    @Test
    void aLockThatIsCalledTwoThingsHasNoName() {
        notes.took(MAIN, 20, LOCK, 9);
        notes.waits(MAIN, 21, new Site(8, "synchronized", "right", Wait.BLOCKED), 9);
        assertThat(notes.recording().locks()).containsExactly("lock");
    }

    @Test
    void whatALockCallsItselfIsNoOtherName() {
        notes.took(MAIN, 20, new Site(8, "synchronized", "this", Wait.BLOCKED), 9);
        notes.waits(MAIN, 21, LOCK, 9);
        notes.waits(MAIN, 22, new Site(8, "synchronized", "this", Wait.BLOCKED), 9);
        assertThat(notes.recording().locks()).containsExactly("left");
    }

    @Test
    void whatHasNotEndedGoesOnBeyondTheLastThatHappened() {
        notes.took(MAIN, 20, LOCK, 9);
        worker();
        notes.waits(WORKER, 34, LOCK, 9);
        Recording recording = notes.recording();
        assertThat(recording.to()).isGreaterThan(34);
        assertThat(recording.lanes().get(WORKER).waits())
                .containsExactly(
                        new Waited(Wait.BLOCKED, 6, "synchronized", Optional.of(0), List.of(), 34, recording.to()));
        assertThat(recording.lanes().get(MAIN).holds()).containsExactly(new Held(0, 20, recording.to()));
    }

    @Test
    void linesBeyondThePageAreNoSteps() {
        notes.line(MAIN, 20, Site.of(0));
        notes.line(MAIN, 21, Site.of(3));
        assertThat(notes.recording().steps()).containsExactly(new Step(21, MAIN, 3));
    }

    @Test
    void aLineOutsideOfAnyTaskIsSeenNevertheless() {
        worker();
        notes.line(WORKER, 20, Site.of(3));
        notes.line(WORKER, 25, Site.of(4));
        assertThat(notes.recording().lanes().get(WORKER).tasks())
                .containsExactly(new Task(3, 20, 25, Optional.empty()));
    }

    @Test
    void aPartHasWhatHappenedInIt() {
        notes.line(MAIN, 20, Site.of(3));
        notes.waits(MAIN, 30, GET, 0);
        notes.goesOn(MAIN, 50);
        notes.printed(MAIN, 60);
        notes.ended(MAIN, 70);
        Recording part = notes.recording().between(25, 40);
        assertThat(part.lanes().get(MAIN).waits())
                .extracting(Waited::from, Waited::to)
                .containsExactly(tuple(30L, 40L));
        assertThat(part.steps()).isEqualTo(List.of());
        assertThat(part.prints()).isEmpty();
    }
}
