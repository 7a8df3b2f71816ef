package dev.runmark.example.run;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.MainClass;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import dev.runmark.example.judge.EndingJudge;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is fuzzed of this package: it takes any bytes, and must not throw. */
public final class EventTargets {

    static final Program PROGRAM = program();

    private EventTargets() {}

    /** What the probe has noted. */
    public static void events(byte[] bytes) {
        ExampleProcess.ProcessResult result =
                new ExampleProcess.ProcessResult(0, "", bytes, "", "", Duration.ofMillis(50));
        EndingJudge.judge(
                PROGRAM.unit().composition().first(),
                Seen.of(List.of(EventReader.read(Jdk.current(), PROGRAM, result))));
    }

    private static Program program() {
        Source source = Source.of("page.md", "```java\nint x = 0;\n```\n");
        Unit unit = Unit.of(Composition.of(Fences.examples(source).examples().get(0)), Shape.STATEMENTS, 0);
        return new Program(
                new Program.Origin(
                        unit, Map.of(), Equipment.NONE, /* startsProcesses= */ false, /* seesNames= */ false),
                new MainClass("Example"),
                Path.of("classes"),
                List.of(),
                List.of(),
                Program.Conditions.within(Limits.DEFAULT));
    }
}
