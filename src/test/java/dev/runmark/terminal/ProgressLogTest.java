package dev.runmark.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

    private final StringWriter log = new StringWriter();
    private final AtomicLong clock = new AtomicLong(TimeUnit.HOURS.toNanos(5));
    private final Progress progress = new ProgressLog(new PrintWriter(log), clock::get);

    private void reportAfter(int seconds, int done) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        progress.report("proving examples", done, 9);
    }

    @Test
    void saysNothingOfShortWork() {
        reportAfter(0, 1);
        reportAfter(14, 9);
        progress.end();

        assertThat(log.toString()).isEmpty();
    }

    @Test
    void saysNowAndThenHowFarLongWorkIs() {
        reportAfter(14, 1);
        reportAfter(1, 2);
        reportAfter(14, 3);
        reportAfter(20, 4);

        assertThat(log.toString().lines()).containsExactly("proving examples: 2 of 9", "proving examples: 4 of 9");
    }
}
