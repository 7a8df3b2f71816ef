package dev.runmark.example;

import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Missing;
import java.util.List;

/**
 * What happened to an example on one JDK, before anybody judges it.
 *
 * @param compiled what the compiler made of it, without the classes
 * @param runs what happened when it was run; empty if it was not
 * @param trials what happened when circumstances were forced
 */
record Attempt(Compiled compiled, List<Run> runs, Trials trials) {

    Attempt {
        runs = List.copyOf(runs);
    }

    /** The attempt without classes, which nobody needs any more. */
    static Attempt of(Compiled compiled, List<Run> runs, Trials trials) {
        Compiled slim = new Compiled(
                compiled.unit(),
                compiled.errors(),
                compiled.open(),
                compiled.warnings(),
                compiled.mainClass(),
                compiled.statements(),
                compiled.monitors(),
                Missing.NOTHING,
                compiled.references(),
                List.of());
        return new Attempt(slim, runs, trials);
    }

    /** What was seen of it. */
    Seen seen() {
        return new Seen(runs, trials);
    }

    /** Whether it would most likely be the same again: what ran into a limit may have met a busy machine. */
    boolean isWorthKeeping() {
        return runs.stream().noneMatch(Run::ranIntoLimit);
    }
}
