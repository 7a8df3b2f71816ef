package dev.runmark.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final String CLEAR = "\r\u001b[K";

    private final StringWriter terminal = new StringWriter();
    private final AtomicLong clock = new AtomicLong();
    private final ProgressLine progress = new ProgressLine(new PrintWriter(terminal), clock::get);

    @Test
    void writesOneLineOverAndOver() {
        progress.report("proving", 1, 9);
        wait(100);
        progress.report("proving", 2, 9);

        assertThat(terminal).hasToString(CLEAR + "proving: 1 of 9" + CLEAR + "proving: 2 of 9");
    }

    @Test
    void skipsWhatNobodyCouldRead() {
        progress.report("proving", 1, 9);
        wait(1);
        progress.report("proving", 2, 9);

        assertThat(terminal).hasToString(CLEAR + "proving: 1 of 9");
    }

    @Test
    void showsNewWorkAtOnce() {
        progress.report("proving", 9, 9);
        progress.report("rendering", 1, 3);

        assertThat(terminal.toString()).endsWith(CLEAR + "rendering: 1 of 3");
    }

    @Test
    void goesAway() {
        progress.report("proving", 1, 9);
        progress.end();
        progress.end();

        assertThat(terminal).hasToString(CLEAR + "proving: 1 of 9" + CLEAR);
    }

    @Test
    void leavesNoTraceIfThereWasNothingToReport() {
        progress.end();

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void namesThePartThatBeganFirstAndItsStep() {
        progress.report("proving", 1, 9);
        wait(100);
        progress.doing("a.md:3", "run 1");
        progress.doing("b.md:7", "run 1");
        wait(100);
        progress.doing("a.md:3", "run 2 of 5");

        assertThat(terminal.toString()).endsWith(CLEAR + "proving: 1 of 9, a.md:3: run 2 of 5");
    }

    @Test
    void goesOnToTheNextPartOnceOneIsOver() {
        progress.report("proving", 1, 9);
        progress.doing("a.md:3", "run 1");
        progress.doing("b.md:7", "run 1");
        progress.ended("a.md:3");
        progress.tick();

        assertThat(terminal.toString()).endsWith(CLEAR + "proving: 1 of 9, b.md:7: run 1");
    }

    @Test
    void saysHowLongAStepTakesWhileNothingIsReported() {
        progress.doing("compiling for Java 17", "142 examples");
        wait(2_999);
        progress.tick();
        wait(1);
        progress.tick();
        wait(7_000);
        progress.tick();

        assertThat(terminal)
                .hasToString(CLEAR + "compiling for Java 17: 142 examples"
                        + CLEAR + "compiling for Java 17: 142 examples"
                        + CLEAR + "compiling for Java 17: 142 examples, 3 s"
                        + CLEAR + "compiling for Java 17: 142 examples, 10 s");
    }

    @Test
    void countsTheTimeOfAStepFromItsOwnBeginning() {
        progress.doing("a.md:3", "run 1");
        wait(9_000);
        progress.doing("a.md:3", "run 2 of 5");
        progress.tick();

        assertThat(terminal.toString()).endsWith(CLEAR + "a.md:3: run 2 of 5");
    }

    @Test
    void isNeverWiderThanATerminal() {
        progress.report("proving", 1, 9);
        progress.doing("docs/" + "x".repeat(100) + ".md:3", "run 1");
        progress.tick();

        String last = terminal.toString().substring(terminal.toString().lastIndexOf(CLEAR) + CLEAR.length());
        assertThat(last).hasSize(79).startsWith("proving: 1 of 9, docs/xxx").endsWith("…");
    }

    @Test
    void writesNothingWhileThereIsNothingToDo() {
        progress.tick();
        progress.doing("a.md:3", "run 1");
        progress.end();
        String before = terminal.toString();
        progress.tick();

        assertThat(terminal).hasToString(before);
    }

    private void wait(int millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
