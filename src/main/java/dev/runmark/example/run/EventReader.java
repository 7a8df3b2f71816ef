package dev.runmark.example.run;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.ThreadStack;
import dev.runmark.example.record.RecordingReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what the probe noted, and what the outside saw of the process, into a {@link Run}. */
final class EventReader {

    // The kinds of record and the reasons that the probe's EventLog and Watchdog write.
    private static final byte PRINTED = 'P';
    private static final byte VALUE = 'V';
    private static final byte THREW = 'E';
    private static final byte THREADED = 'T';
    private static final byte STOPPED = 'S';
    private static final byte FLOODED = 'F';
    private static final byte BLOCK = 'B';
    private static final byte BLOCK_THREW = 'X';
    private static final byte HELD_UP = 'H';
    private static final byte LIBERTY = 'L';
    private static final byte ALIVE = 'A';
    private static final byte RECORDED = 'Z';
    private static final byte ERR = 2;

    /** Where the JVM put a hidden class this time says nothing to the reader, and differs in every run. */
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{8,16}");

    private final Program program;
    private final ExampleProcess.ProcessResult result;
    private final Map<Printed.Stream, PrintedBytes> bytes = new EnumMap<>(Printed.Stream.class);
    private final List<Printed> printed = new ArrayList<>();
    private Optional<Ending> ending = Optional.empty();
    private final Map<Integer, String> values = new HashMap<>();
    private boolean threaded;
    private final BlockRuns blocks;
    private final List<Interference.Hold> holds = new ArrayList<>();
    private final List<Interference.Liberty> liberties = new ArrayList<>();
    private Optional<Recording> recording = Optional.empty();

    private EventReader(Program program, ExampleProcess.ProcessResult result) {
        this.program = program;
        this.result = result;
        this.blocks = new BlockRuns(program.unit().composition());
    }

    static Run read(Jdk jdk, Program program, ExampleProcess.ProcessResult result) {
        EventReader reader = new EventReader(program, result);
        reader.readEvents();
        reader.bytes.forEach((stream, left) -> reader.addUnattributed(stream, left.rest()));
        reader.addUnattributed(Printed.Stream.OUT, result.rawOut());
        reader.addUnattributed(Printed.Stream.ERR, result.rawErr());
        List<Printed> shown = ProbeFrames.cutFrom(reader.printed);
        Ending ending = reader.ending();
        Run run = new Run(
                jdk,
                shown,
                reader.values,
                ending,
                result.elapsed(),
                reader.threaded,
                reader.blocks.of(shown, ending, reader.recording),
                program.seed()
                        .map(seed -> new Interference(seed, reader.holds, reader.liberties, /* repeated= */ false)),
                reader.recording);
        return Places.hidden(jdk, program, run);
    }

    private void readEvents() {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(result.events()));
        try {
            while (in.available() >= Integer.BYTES) {
                int length = in.readInt();
                byte[] record = in.readNBytes(length);
                if (record.length < length) {
                    // The process was killed while it wrote its last record: what came before it stands.
                    return;
                }
                readRecord(new DataInputStream(new ByteArrayInputStream(record)));
            }
        } catch (IOException | RuntimeException e) {
            ending = Optional.of(new Ending.LimitExceeded("overwrote what was noted of it"));
        }
    }

    private void readRecord(DataInputStream record) throws IOException {
        switch (record.readByte()) {
            case PRINTED -> print(record);
            case THREW -> ending = Optional.of(threw(record));
            case VALUE -> value(record);
            case BLOCK -> blocks.start(record.readInt(), record.readLong());
            case BLOCK_THREW -> blocks.threw(threw(record));
            case THREADED -> threaded = true;
            case HELD_UP -> held(record);
            case LIBERTY -> liberty(record);
            case RECORDED ->
                recording = Optional.of(RecordingReader.read(record, program.recorded(), program.unit()::pageLine));
            case ALIVE -> {
                // Whoever writes this only looks whether somebody reads it.
            }
            case STOPPED -> ending = Optional.of(stopped(record));
            case FLOODED -> {
                String limit = "printed more than " + program.limits().outputBytes() + " bytes";
                ending = Optional.of(new Ending.LimitExceeded(limit));
            }
            default -> throw new IOException("no such record");
        }
    }

    private void value(DataInputStream record) throws IOException {
        int line = program.unit().pageLine(record.readInt());
        String value = shown(text(record));
        values.merge(line, value, (before, next) -> before + ", " + next);
    }

    private Ending threw(DataInputStream record) throws IOException {
        String type = shown(text(record));
        String message = shown(text(record));
        String trace = ADDRESS.matcher(ProbeFrames.cutFrom(shown(text(record)))).replaceAll("0x…");
        return new Ending.Threw(type, message, trace, lines(record));
    }

    private void print(DataInputStream record) throws IOException {
        Printed.Stream stream = record.readByte() == ERR ? Printed.Stream.ERR : Printed.Stream.OUT;
        long nanos = record.readLong();
        String thread = text(record);
        List<Integer> lines = lines(record);
        String text = bytes.computeIfAbsent(stream, s -> new PrintedBytes()).text(bytes(record));
        if (!text.isEmpty()) {
            printed.add(new Printed(stream, shown(text).replace("\r\n", "\n"), thread, nanos, lines));
        }
    }

    private void held(DataInputStream record) throws IOException {
        String thread = text(record);
        int line = program.lineOf(record.readInt());
        List<Interference.Moved> moved = new ArrayList<>();
        for (int left = record.readInt(); left > 0; left--) {
            moved.add(new Interference.Moved(
                    text(record), program.lineOf(record.readInt()), program.lineOf(record.readInt())));
        }
        holds.add(new Interference.Hold(thread, line, moved));
    }

    private void liberty(DataInputStream record) throws IOException {
        Interference.Kind kind =
                switch (record.readByte()) {
                    case 'o' -> Interference.Kind.OLD_VALUE;
                    case 'p' -> Interference.Kind.PUBLISHED_EARLY;
                    case 't' -> Interference.Kind.TORN;
                    default -> throw new IOException("no such liberty");
                };
        liberties.add(new Interference.Liberty(kind, text(record), program.lineOf(record.readInt())));
    }

    private Ending stopped(DataInputStream record) throws IOException {
        byte reason = record.readByte();
        int count = record.readInt();
        List<ThreadStack> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = text(record);
            Thread.State state = Thread.State.valueOf(text(record));
            String waitsIn = text(record);
            List<Integer> lines = lines(record);
            if (state == Thread.State.BLOCKED && waitsIn.isEmpty() && !lines.isEmpty()) {
                int inside = lines.get(0);
                lines.set(0, program.monitors().getOrDefault(inside, inside));
            }
            int createdAt = lines(record).stream().findFirst().orElse(0);
            threads.add(new ThreadStack(name, state, waitsIn, lines, createdAt, text(record)));
        }
        if (threads.isEmpty() && reason != 't') {
            throw new IOException("stopped because of no thread");
        }
        return switch (reason) {
            case 'n' -> new Ending.NeverShutDown(threads);
            case 'd' -> new Ending.Stuck(threads, true);
            case 's' -> new Ending.Stuck(threads, false);
            case 'v' -> new Ending.NeverSees(threads);
            case 't' -> new Ending.TimedOut(limit(), threads);
            default -> throw new IOException("no such reason");
        };
    }

    private List<Integer> lines(DataInputStream record) throws IOException {
        int count = record.readInt();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            text(record);
            int line = program.unit().pageLine(record.readInt());
            if (line > 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String text(DataInputStream record) throws IOException {
        return new String(bytes(record), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream record) throws IOException {
        int length = record.readInt();
        byte[] bytes = record.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** The time limit of what was running. */
    private Duration limit() {
        return blocks.running().words().timeout().orElse(program.limits().time());
    }

    /** A text as the reader would see it: without the classes that were made for blocks. */
    private String shown(String text) {
        return program.unit().withoutBlockClasses(text);
    }

    private void addUnattributed(Printed.Stream stream, String text) {
        if (!text.isEmpty()) {
            printed.add(new Printed(
                    stream, text.replace("\r\n", "\n"), "", result.elapsed().toNanos(), List.of()));
        }
    }

    private Ending ending() {
        if (result.killedFor().equals("time")) {
            return ending.orElseGet(() -> new Ending.TimedOut(limit(), List.of()));
        }
        if (!result.killedFor().isEmpty()) {
            return new Ending.LimitExceeded(result.killedFor());
        }
        // An exception of the main thread is how it ended only if nothing set another status afterwards.
        Optional<Ending> noted = ending.filter(e -> !(e instanceof Ending.Threw) || result.exitStatus() == 1);
        return noted.orElseGet(() -> new Ending.Exited(result.exitStatus()));
    }
}
