package dev.runmark.example;

import dev.runmark.example.compile.BinaryReader;
import dev.runmark.example.compile.BinaryWriter;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Print;
import dev.runmark.example.fact.Recording.Step;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Wait;
import dev.runmark.example.fact.Recording.Waited;
import java.io.IOException;
import java.util.Optional;

/** Turns recordings into bytes and back. */
final class RecordingFormat {

    private RecordingFormat() {}

    static void write(BinaryWriter out, Optional<Recording> recording) throws IOException {
        out.all(recording.stream().toList(), recorded -> {
            out.number(recorded.processors());
            out.longNumber(recorded.from());
            out.longNumber(recorded.to());
            out.number(recorded.complete() ? 1 : 0);
            out.all(recorded.lanes(), lane -> write(out, lane));
            out.all(recorded.locks(), out::text);
            out.all(recorded.steps(), step -> {
                out.longNumber(step.at());
                out.number(step.lane());
                out.number(step.line());
            });
            out.all(recorded.prints(), print -> {
                out.longNumber(print.at());
                out.number(print.lane());
            });
        });
    }

    private static void write(BinaryWriter out, Lane lane) throws IOException {
        out.text(lane.name());
        out.number(lane.virtual() ? 1 : 0);
        out.all(lane.tasks(), task -> {
            out.number(task.line());
            out.longNumber(task.from());
            out.longNumber(task.to());
            out.all(task.handed().stream().toList(), handed -> {
                out.number(handed.lane());
                out.number(handed.line());
                out.longNumber(handed.at());
            });
        });
        out.all(lane.waits(), wait -> {
            out.text(wait.kind().name());
            out.number(wait.line());
            out.text(wait.call());
            out.numbers(wait.lock().stream().toList());
            out.all(wait.ends(), end -> {
                out.number(end.lane());
                out.longNumber(end.at());
            });
            out.longNumber(wait.from());
            out.longNumber(wait.to());
        });
        out.all(lane.holds(), held -> {
            out.number(held.lock());
            out.longNumber(held.from());
            out.longNumber(held.to());
        });
    }

    static Optional<Recording> read(BinaryReader in) throws IOException {
        return in
                .all(() -> new Recording(
                        in.number(),
                        in.longNumber(),
                        in.longNumber(),
                        in.number() == 1,
                        in.all(() -> readLane(in)),
                        in.all(in::text),
                        in.all(() -> new Step(in.longNumber(), in.number(), in.line())),
                        in.all(() -> new Print(in.longNumber(), in.number()))))
                .stream()
                .findFirst();
    }

    private static Lane readLane(BinaryReader in) throws IOException {
        return new Lane(
                in.text(),
                in.number() == 1,
                in.all(() -> new Task(
                        in.line(),
                        in.longNumber(),
                        in.longNumber(),
                        in.all(() -> new Handed(in.number(), in.line(), in.longNumber())).stream()
                                .findFirst())),
                in.all(() -> new Waited(
                        Wait.valueOf(in.text()),
                        in.line(),
                        in.text(),
                        in.all(in::number).stream().findFirst(),
                        in.all(() -> new End(in.number(), in.longNumber())),
                        in.longNumber(),
                        in.longNumber())),
                in.all(() -> new Held(in.number(), in.longNumber(), in.longNumber())));
    }
}
