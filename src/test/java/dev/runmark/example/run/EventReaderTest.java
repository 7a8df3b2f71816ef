package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.judge.EndingJudge;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private static final Program PROGRAM = EventTargets.PROGRAM;

    @Test
    void readsWhatWasPrintedUpToARecordThatIsCutOff() throws IOException {
        byte[] two = twoPrints();
        assertThat(read(two, 0, "").text(Printed.Stream.OUT)).isEqualTo("one\ntwo\n");
        Run cut = read(Arrays.copyOf(two, two.length - 3), 137, "");
        assertThat(cut.text(Printed.Stream.OUT)).isEqualTo("one\n");
        assertThat(cut.ending()).isEqualTo(new Ending.Exited(137));
    }

    @Test
    void namesTheLineOfThePage() throws IOException {
        assertThat(read(twoPrints(), 0, "").printed().get(0).lines()).containsExactly(2);
    }

    @Test
    void aKilledProcessRanOutOfTimeOrBrokeALimit() {
        assertThat(read(new byte[0], 137, "time").ending())
                .isEqualTo(new Ending.TimedOut(Limits.DEFAULT.time(), List.of()));
        assertThat(read(new byte[0], 137, "was greedy").ending()).isEqualTo(new Ending.LimitExceeded("was greedy"));
    }

    @Test
    void whatCameWithoutTheProbeIsShownToo() {
        Run run = EventReader.read(
                Jdk.current(),
                PROGRAM,
                new ExampleProcess.ProcessResult(0, "", new byte[0], "raw\r\n", "", Duration.ZERO));
        assertThat(run.text(Printed.Stream.OUT)).isEqualTo("raw\n");
    }

    @Property(tries = 500)
    void survivesAnythingThatAnExampleMayHaveWrittenThere(@ForAll byte[] events) {
        Example example = PROGRAM.unit().composition().first();
        assertThat(EndingJudge.judge(example, Seen.of(List.of(read(events, 0, "")))))
                .isNotNull();
        assertThat(EndingJudge.judge(example, Seen.of(List.of(read(stoppedBy(events), 0, "")))))
                .isPresent();
    }

    /** A whole record that says why the probe stopped the example, with anything in it. */
    private static byte[] stoppedBy(byte[] anything) {
        byte[] stopped = new byte[anything.length + 5];
        stopped[2] = (byte) ((anything.length + 1) >>> 8);
        stopped[3] = (byte) (anything.length + 1);
        stopped[4] = 'S';
        System.arraycopy(anything, 0, stopped, 5, anything.length);
        return stopped;
    }

    private static Run read(byte[] events, int status, String killedFor) {
        return EventReader.read(
                Jdk.current(),
                PROGRAM,
                new ExampleProcess.ProcessResult(status, killedFor, events, "", "", Duration.ofMillis(50)));
    }

    private static byte[] twoPrints() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        print(out, "one\n");
        print(out, "two\n");
        return bytes.toByteArray();
    }

    private static void print(DataOutputStream out, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream event = new DataOutputStream(bytes);
        event.writeByte('P');
        event.writeByte(1);
        event.writeLong(1);
        text(event, "main");
        event.writeInt(1);
        text(event, "Example");
        event.writeInt(2);
        text(event, text);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeBytes(text);
    }
}
