package dev.runmark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which values the memory model lets a thread read. */
class OldValuesTest {

    private static final int FIELD = 0;

    private final EventLog log = EventLog.of(EventChannel.NOWHERE, 0);
    private final Tactics tactics = IntStream.range(0, 1_000)
            .mapToObj(seed -> Tactics.parse(Integer.toString(seed, Character.MAX_RADIX)))
            .filter(candidate -> candidate.oldValues() && isOld(candidate))
            .findFirst()
            .orElseThrow();
    private final HeldUpRun run = run(tactics);
    private final ThreadSteps writer = new ThreadSteps(run, Thread.currentThread(), 0, tactics);
    private final ThreadSteps reader = new ThreadSteps(run, Thread.currentThread(), 1, tactics);
    private final OldValues values = run.values();

    @Test
    void whatNobodyHasWrittenIsAsItIs() {
        assertThat(values.read(reader, null, FIELD, 5)).isEqualTo(5);
    }

    @Test
    void aValueMayBeAsOldAsTheLastSynchronisation() {
        values.synchronise(reader);
        values.write(writer, null, FIELD, 1);
        values.write(writer, null, FIELD, 2);

        assertThat(values.read(reader, null, FIELD, 3)).isEqualTo(1);
    }

    @Test
    void andNoOlder() {
        values.write(writer, null, FIELD, 1);
        values.synchronise(reader);
        values.write(writer, null, FIELD, 2);

        assertThat(values.read(reader, null, FIELD, 3)).isEqualTo(2);
    }

    @Test
    void aThreadSeesWhatItHasWrittenItself() {
        values.synchronise(writer);
        values.write(writer, null, FIELD, 1);

        assertThat(values.read(writer, null, FIELD, 2)).isEqualTo(2);
    }

    @Test
    void eachObjectHasItsOwn() {
        values.synchronise(reader);
        values.write(writer, "one", FIELD, 1);

        assertThat(values.read(reader, "two", FIELD, 2)).isEqualTo(2);
    }

    private boolean isOld(Tactics candidate) {
        OldValues some = run(candidate).values();
        ThreadSteps other = new ThreadSteps(run(candidate), Thread.currentThread(), 0, candidate);
        ThreadSteps mine = new ThreadSteps(run(candidate), Thread.currentThread(), 1, candidate);
        some.synchronise(mine);
        some.write(other, null, FIELD, 1);
        return some.read(mine, null, FIELD, 2) == 1;
    }

    private HeldUpRun run(Tactics chosen) {
        return new HeldUpRun(chosen, log, Thread.currentThread().getThreadGroup(), () -> {});
    }
}
