package dev.runmark.example;

import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import dev.runmark.example.judge.Attempt;
import java.util.List;

/** Makes of what was compiled and run what can be judged: facts, without classes. */
final class Attempts {

    private Attempts() {}

    static Attempt of(Compiled compiled, List<Run> runs, Trials trials) {
        Unit unit = compiled.unit();
        return new Attempt(
                unit.composition(),
                unit.shape() == Shape.BLOCKS,
                unit.program(compiled.entryPoint(), oldest(runs)),
                compiled.report(),
                unit.found(),
                runs,
                trials);
    }

    /** The oldest version of Java that ran it. */
    private static int oldest(List<Run> runs) {
        return runs.stream().mapToInt(run -> run.jdk().feature()).min().orElse(Integer.MAX_VALUE);
    }
}
