package dev.runmark.example.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes apart what several runs in one JVM have noted. */
final class RaceEvents {

    private static final byte RUN = 'R';
    private static final byte OVER = 'O';
    private static final byte THREW = 'E';
    private static final byte STOPPED = 'S';
    private static final byte FLOODED = 'F';
    private static final byte TOO_COSTLY = 'c';

    private final byte[] events;
    private final List<Part> parts = new ArrayList<>();
    private int begin = -1;
    private int program;
    private String seed = "";
    private boolean threw;

    private RaceEvents(byte[] events) {
        this.events = events;
    }

    /**
     * What one run has noted.
     *
     * @param program the number of its program
     * @param seed how its threads were held up; empty if they were left alone
     * @param result the run as if it had had the JVM for itself
     * @param end what is known of how it ended
     */
    record Part(int program, String seed, ExampleProcess.ProcessResult result, End end) {}

    /** What is known of how a run ended. */
    enum End {
        KNOWN,
        UNKNOWN,
        /** It was stopped since it would cost too much to run it again and again. */
        TOO_COSTLY
    }

    /** The runs in their order; the last may not have come to an end. */
    static List<Part> split(ExampleProcess.ProcessResult result) {
        RaceEvents reader = new RaceEvents(result.events());
        try {
            reader.read();
        } catch (IOException e) {
            // An example has written into the file: what cannot be read is no run.
            return List.copyOf(reader.parts);
        }
        return List.copyOf(reader.parts);
    }

    private void read() throws IOException {
        int at = 0;
        End last = End.UNKNOWN;
        while (at + Integer.BYTES < events.length) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(events, at, events.length - at));
            int length = in.readInt();
            int next = at + Integer.BYTES + length;
            if (length < 1 || next > events.length) {
                break;
            }
            switch (in.readByte()) {
                case RUN -> begin(in, next);
                case OVER -> end(at, Duration.ofNanos(in.readLong()), End.KNOWN);
                case THREW -> threw = true;
                case STOPPED -> last = in.readByte() == TOO_COSTLY ? End.TOO_COSTLY : End.KNOWN;
                case FLOODED -> last = End.KNOWN;
                default -> {
                    // The rest is the run's own.
                }
            }
            at = next;
        }
        if (begin >= 0) {
            end(events.length, Duration.ZERO, last);
        }
    }

    private void begin(DataInputStream in, int after) throws IOException {
        program = in.readInt();
        byte[] text = in.readNBytes(in.readInt());
        seed = new String(text, StandardCharsets.UTF_8);
        begin = after;
        threw = false;
    }

    private void end(int at, Duration elapsed, End end) throws IOException {
        if (begin < 0) {
            throw new IOException("the end of no run");
        }
        ExampleProcess.ProcessResult result = new ExampleProcess.ProcessResult(
                threw ? 1 : 0, "", Arrays.copyOfRange(events, begin, at), "", "", elapsed);
        parts.add(new Part(program, seed, result, end));
        begin = -1;
    }
}
