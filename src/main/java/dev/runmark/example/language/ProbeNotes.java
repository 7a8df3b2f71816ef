package dev.runmark.example.language;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.ThreadStack;
import dev.runmark.example.run.BlockRuns;
import dev.runmark.example.run.ExampleProcess;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.PrintedBytes;
import dev.runmark.site.FenceLine;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns what a probe noted, and what the outside saw of the process, into facts. */
public final class ProbeNotes {

    private static final byte ERR = 2;

    private final ProbedProgram program;
    private final ExampleProcess.ProcessResult result;
    private final Limits limits;
    private final BlockRuns blocks;
    private final RawOutput out;
    private final RawOutput err;
    private final Map<Printed.Stream, PrintedBytes> bytes = new EnumMap<>(Printed.Stream.class);
    private final List<Printed> printed = new ArrayList<>();
    private final Map<Integer, String> values = new HashMap<>();
    private final List<CompilerMessage> errors = new ArrayList<>();
    private final List<LineRange> statements = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();
    private final List<ThreadStack> stopped = new ArrayList<>();
    private Optional<Ending> ending = Optional.empty();
    private boolean threaded;
    private boolean timedOut;
    private boolean begun;

    private ProbeNotes(ProbedProgram program, ExampleProcess.ProcessResult result, Stopped watched, Limits limits) {
        this.program = program;
        this.result = result;
        this.limits = limits;
        this.blocks = new BlockRuns(program.composition());
        this.out = new RawOutput(Printed.Stream.OUT, result.rawOut());
        this.err = new RawOutput(Printed.Stream.ERR, watched.err());
        this.stopped.addAll(watched.threads());
    }

    /**
     * What a watchdog left behind that writes to standard error.
     *
     * @param threads what each thread was doing when the program was stopped; empty if it was not
     * @param err what else there is on standard error
     */
    public record Stopped(List<ThreadStack> threads, String err) {

        public Stopped {
            threads = List.copyOf(threads);
        }
    }

    /** Reads the notes of a process that has ended. */
    public static ProbeNotes read(
            ProbedProgram program, ExampleProcess.ProcessResult result, Stopped watched, Limits limits) {
        ProbeNotes notes = new ProbeNotes(program, result, watched, limits);
        notes.readAll();
        long end = result.elapsed().toNanos();
        notes.out.upTo(Long.MAX_VALUE, end, notes.printed);
        notes.err.upTo(Long.MAX_VALUE, end, notes.printed);
        return notes;
    }

    /** What is wrong with the program's text, and which lines its statements have. */
    public CompilerReport report() {
        return new CompilerReport(errors, List.of(), List.of(), statements, List.of());
    }

    /** Whether nothing of it was run: it was only to be read, or it cannot be, and each block for itself is no program. */
    public boolean isOnlyRead() {
        return program.isOnlyRead() || (!errors.isEmpty() && !begun);
    }

    /** The names that the program uses. */
    public Set<String> used() {
        return used;
    }

    /**
     * What happened.
     *
     * @param seed what decided where threads were held up; empty if they were left alone
     */
    public Run run(Platform platform, Optional<String> seed) {
        Ending how = ending();
        return new Run(
                platform,
                printed,
                values,
                how,
                result.elapsed(),
                threaded,
                blocks.of(printed, how),
                seed.filter(any -> threaded)
                        .map(token -> new Interference(token, List.of(), List.of(), /* repeated= */ false)));
    }

    private Ending ending() {
        if (timedOut || !stopped.isEmpty() || result.killedFor().equals("time")) {
            return new Ending.TimedOut(limits.time(), stopped);
        }
        if (!result.killedFor().isEmpty()) {
            return new Ending.LimitExceeded(result.killedFor());
        }
        // An exception is how it ended only if nothing set another status afterwards.
        return ending.filter(noted -> !(noted instanceof Ending.Threw) || result.exitStatus() == 1)
                .orElseGet(() -> new Ending.Exited(result.exitStatus()));
    }

    private void readAll() {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(result.events()));
        try {
            while (in.available() >= Integer.BYTES) {
                byte[] record = in.readNBytes(in.readInt());
                read(new DataInputStream(new ByteArrayInputStream(record)));
            }
        } catch (IOException | RuntimeException e) {
            ending = Optional.of(new Ending.LimitExceeded("overwrote what was noted of it"));
        }
    }

    private void read(DataInputStream record) throws IOException {
        switch (record.readByte()) {
            case 'P' -> print(record);
            case 'V' -> values.merge(record.readInt(), text(record), (before, next) -> before + ", " + next);
            case 'T' -> threaded = true;
            case 'B' -> {
                begun = true;
                blocks.start(record.readInt(), record.readLong());
            }
            case 'X' -> blocks.threw(threw(record));
            case 'E' -> ending = Optional.of(threw(record));
            case 'F' ->
                ending = Optional.of(new Ending.LimitExceeded("printed more than " + limits.outputBytes() + " bytes"));
            case 'C' -> rejected(record);
            case 'U' -> used(record);
            case 'S' -> stopped(record);
            default -> throw new IOException("no such record");
        }
    }

    private void print(DataInputStream record) throws IOException {
        Printed.Stream stream = record.readByte() == ERR ? Printed.Stream.ERR : Printed.Stream.OUT;
        long nanos = record.readLong();
        out.upTo(record.readLong(), nanos, printed);
        err.upTo(record.readLong(), nanos, printed);
        String thread = text(record);
        List<Integer> lines = numbers(record);
        String text =
                bytes.computeIfAbsent(stream, any -> new PrintedBytes()).text(record.readNBytes(record.readInt()));
        if (!text.isEmpty()) {
            printed.add(new Printed(stream, text, thread, nanos, lines));
        }
    }

    private Ending threw(DataInputStream record) throws IOException {
        return new Ending.Threw(text(record), text(record), text(record), numbers(record));
    }

    private void rejected(DataInputStream record) throws IOException {
        String kind = text(record);
        String message = text(record);
        List<Integer> place = numbers(record);
        List<FenceLine> lines = program.composition().blocks().stream()
                .flatMap(block -> block.code().lines().stream())
                .toList();
        // The interpreter may complain of the end, which is no line of the block.
        FenceLine line = lines.stream()
                .filter(each -> each.line() == place.get(0))
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
        int column = line.columnAt(Math.min(place.get(1) - 1, line.text().length()));
        errors.add(new CompilerMessage(kind, kind + ": " + message, line.line(), column, place.get(2)));
    }

    private void used(DataInputStream record) throws IOException {
        used.addAll(List.of(text(record).split("\n", -1)));
        List<Integer> ranges = numbers(record);
        for (int i = 0; i + 1 < ranges.size(); i += 2) {
            statements.add(new LineRange(ranges.get(i), ranges.get(i + 1)));
        }
    }

    /** What was still asked for when time was up; a stack without a line says only that it was. */
    private void stopped(DataInputStream record) throws IOException {
        timedOut = true;
        ThreadStack stack = new ThreadStack(text(record), Thread.State.WAITING, text(record), numbers(record), 0, "");
        if (!stack.lines().isEmpty()) {
            stopped.add(stack);
        }
    }

    private static List<Integer> numbers(DataInputStream record) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = record.readInt(); left > 0; left--) {
            numbers.add(record.readInt());
        }
        return numbers;
    }

    private static String text(DataInputStream record) throws IOException {
        return new String(record.readNBytes(record.readInt()), StandardCharsets.UTF_8);
    }
}
