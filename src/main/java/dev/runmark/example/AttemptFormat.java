package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.compile.BinaryReader;
import dev.runmark.example.compile.BinaryWriter;
import dev.runmark.example.fact.Circumstance;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.ThreadStack;
import dev.runmark.example.fact.Trial;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.fact.Unrepeated;
import dev.runmark.example.judge.Attempt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns attempts into bytes and back. */
final class AttemptFormat {

    private AttemptFormat() {}

    static byte[] write(Attempt attempt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BinaryWriter out = new BinaryWriter(bytes)) {
            out.number(attempt.composition().firstLine());
            out.number(attempt.blocksEndAlone() ? 1 : 0);
            out.text(attempt.program());
            out.report(attempt.report());
            out.all(attempt.imports(), out::text);
            out.all(attempt.runs(), run -> write(out, run));
            write(out, attempt.trials());
            out.all(attempt.unrepeated(), unrepeated -> write(out, unrepeated));
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an attempt, which may have been made when the composition stood elsewhere in its page.
     *
     * @param platform what it ran on
     * @throws IOException if the bytes are none of {@link #write}
     */
    static Attempt read(byte[] bytes, Composition composition, Platform platform) throws IOException {
        try (BinaryReader in = new BinaryReader(new ByteArrayInputStream(bytes))) {
            in.moveLines(composition.firstLine() - in.number());
            return new Attempt(
                    composition,
                    in.number() == 1,
                    in.text(),
                    in.report(),
                    in.all(in::text),
                    in.all(() -> readRun(in, platform)),
                    readTrials(in, platform),
                    in.all(() -> new Unrepeated(in.number(), in.number(), in.text(), in.text())));
        } catch (RuntimeException e) {
            throw new IOException("not an attempt", e);
        }
    }

    private static void write(BinaryWriter out, Unrepeated unrepeated) throws IOException {
        out.number(unrepeated.runs());
        out.number(unrepeated.all());
        out.text(unrepeated.printed());
        out.text(unrepeated.seed());
    }

    private static void write(BinaryWriter out, Trials trials) throws IOException {
        out.all(trials.possible(), dependence -> {
            out.text(dependence.circumstance().name());
            out.all(dependence.names(), out::text);
        });
        out.all(trials.all(), trial -> {
            out.all(trial.ways().entrySet(), way -> {
                out.text(way.getKey().name());
                out.number(way.getValue());
            });
            write(out, trial.run());
        });
    }

    private static Trials readTrials(BinaryReader in, Platform platform) throws IOException {
        List<Dependence> possible = in.all(() -> new Dependence(Circumstance.valueOf(in.text()), in.all(in::text)));
        return new Trials(possible, in.all(() -> readTrial(in, platform)));
    }

    private static Trial readTrial(BinaryReader in, Platform platform) throws IOException {
        Map<Circumstance, Integer> ways = new EnumMap<>(Circumstance.class);
        for (int left = in.number(); left > 0; left--) {
            ways.put(Circumstance.valueOf(in.text()), in.number());
        }
        return new Trial(ways, readRun(in, platform));
    }

    private static void write(BinaryWriter out, Run run) throws IOException {
        out.all(run.printed(), printed -> write(out, printed));
        out.all(run.values().entrySet(), value -> {
            out.number(value.getKey());
            out.text(value.getValue());
        });
        write(out, run.ending());
        out.longNumber(run.elapsed().toNanos());
        out.number(run.threaded() ? 1 : 0);
        out.all(run.blocks().entrySet(), block -> {
            out.number(block.getKey());
            out.all(block.getValue().printed(), printed -> write(out, printed));
            write(out, block.getValue().ending());
            RecordingFormat.write(out, block.getValue().recording());
        });
        out.all(run.interference().stream().toList(), interference -> write(out, interference));
        RecordingFormat.write(out, run.recording());
    }

    private static void write(BinaryWriter out, Interference interference) throws IOException {
        out.text(interference.seed());
        out.all(interference.holds(), hold -> {
            out.text(hold.thread());
            out.number(hold.line());
            out.all(hold.meanwhile(), moved -> {
                out.text(moved.thread());
                out.number(moved.first());
                out.number(moved.last());
            });
        });
        out.all(interference.liberties(), liberty -> {
            out.text(liberty.kind().name());
            out.text(liberty.thread());
            out.number(liberty.line());
        });
        out.number(interference.repeated() ? 1 : 0);
    }

    private static Interference readInterference(BinaryReader in) throws IOException {
        return new Interference(
                in.text(),
                in.all(() -> new Interference.Hold(
                        in.text(), in.line(), in.all(() -> new Interference.Moved(in.text(), in.line(), in.line())))),
                in.all(() -> new Interference.Liberty(Interference.Kind.valueOf(in.text()), in.text(), in.line())),
                in.number() == 1);
    }

    private static void write(BinaryWriter out, Printed printed) throws IOException {
        out.text(printed.stream().name());
        out.text(printed.text());
        out.text(printed.thread());
        out.longNumber(printed.nanos());
        out.numbers(printed.lines());
    }

    private static Printed readPrinted(BinaryReader in) throws IOException {
        return new Printed(Printed.Stream.valueOf(in.text()), in.text(), in.text(), in.longNumber(), in.lines());
    }

    private static Run readRun(BinaryReader in, Platform platform) throws IOException {
        List<Printed> printed = in.all(() -> readPrinted(in));
        Map<Integer, String> values = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            values.put(in.line(), in.text());
        }
        Ending ending = readEnding(in);
        Duration elapsed = Duration.ofNanos(in.longNumber());
        boolean threaded = in.number() == 1;
        Map<Integer, Run.BlockRun> blocks = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            blocks.put(
                    in.number(),
                    new Run.BlockRun(in.all(() -> readPrinted(in)), readEnding(in), RecordingFormat.read(in)));
        }
        Optional<Interference> interference =
                in.all(() -> readInterference(in)).stream().findFirst();
        return new Run(
                platform, printed, values, ending, elapsed, threaded, blocks, interference, RecordingFormat.read(in));
    }

    private static void write(BinaryWriter out, Ending ending) throws IOException {
        out.text(ending.getClass().getSimpleName());
        if (ending instanceof Ending.Exited exited) {
            out.number(exited.status());
        } else if (ending instanceof Ending.Threw threw) {
            out.text(threw.type());
            out.text(threw.message());
            out.text(threw.trace());
            out.numbers(threw.lines());
        } else if (ending instanceof Ending.NeverShutDown leaked) {
            out.all(leaked.threads(), thread -> write(out, thread));
        } else if (ending instanceof Ending.NeverSees blind) {
            out.all(blind.threads(), thread -> write(out, thread));
        } else if (ending instanceof Ending.Stuck stuck) {
            out.all(stuck.threads(), thread -> write(out, thread));
            out.number(stuck.deadlock() ? 1 : 0);
        } else if (ending instanceof Ending.Withheld withheld) {
            out.number(withheld.block());
            out.text(withheld.variable());
        } else {
            throw new IOException("not worth keeping: " + ending);
        }
    }

    private static Ending readEnding(BinaryReader in) throws IOException {
        String kind = in.text();
        return switch (kind) {
            case "Exited" -> new Ending.Exited(in.number());
            case "Threw" -> new Ending.Threw(in.text(), in.text(), in.text(), in.lines());
            case "NeverShutDown" -> new Ending.NeverShutDown(in.all(() -> readThread(in)));
            case "NeverSees" -> new Ending.NeverSees(in.all(() -> readThread(in)));
            case "Stuck" -> new Ending.Stuck(in.all(() -> readThread(in)), in.number() == 1);
            case "Withheld" -> new Ending.Withheld(in.number(), in.text());
            default -> throw new IOException("no such ending: " + kind);
        };
    }

    private static void write(BinaryWriter out, ThreadStack thread) throws IOException {
        out.text(thread.name());
        out.text(thread.state().name());
        out.text(thread.waitsIn());
        out.numbers(thread.lines());
        out.number(thread.createdAt());
        out.text(thread.blockedBy());
    }

    private static ThreadStack readThread(BinaryReader in) throws IOException {
        return new ThreadStack(in.text(), Thread.State.valueOf(in.text()), in.text(), in.lines(), in.line(), in.text());
    }
}
