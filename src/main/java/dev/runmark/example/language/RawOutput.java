package dev.runmark.example.language;

import dev.runmark.example.fact.Printed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What went to a stream of the process without the probe's knowledge, most often from another process; taken bit by bit. */
final class RawOutput {

    private final Printed.Stream stream;
    private final byte[] bytes;
    private int taken;

    RawOutput(Printed.Stream stream, String text) {
        this.stream = stream;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Adds what was there at a time.
     *
     * @param length how much there was then, in bytes
     * @param nanos the time
     */
    void upTo(long length, long nanos, List<Printed> printed) {
        int end = (int) Math.min(bytes.length, length);
        if (end > taken) {
            String text = new String(bytes, taken, end - taken, StandardCharsets.UTF_8);
            printed.add(new Printed(stream, text, "", nanos, List.of()));
            taken = end;
        }
    }
}
