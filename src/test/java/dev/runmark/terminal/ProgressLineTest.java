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
    private final Progress progress = new ProgressLine(new PrintWriter(terminal), clock::get);

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

    private void wait(int millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
