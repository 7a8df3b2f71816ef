package dev.runmark.example.judge;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.fact.Unrepeated;
import java.util.List;

/**
 * What happened to a composition on one JDK, before anybody judges it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param composition what was compiled and run
 * @param blocksEndAlone whether each of its blocks ends for itself
 * @param program the whole program as a reader could keep and run it
 * @param report what the compiler said of it
 * @param imports what was imported for it besides what it imports itself
 * @param runs what happened when it was run; empty if it was not
 * @param trials what happened when circumstances were forced
 * @param unrepeated what other runs did that say nothing, since none repeated it
 */
public record Attempt(
        Composition composition,
        boolean blocksEndAlone,
        String program,
        CompilerReport report,
        List<String> imports,
        List<Run> runs,
        Trials trials,
        List<Unrepeated> unrepeated) {

    public Attempt {
        imports = List.copyOf(imports);
        runs = List.copyOf(runs);
        unrepeated = List.copyOf(unrepeated);
    }

    /** One of which each run counts. */
    public Attempt(
            Composition composition,
            boolean blocksEndAlone,
            String program,
            CompilerReport report,
            List<String> imports,
            List<Run> runs,
            Trials trials) {
        this(composition, blocksEndAlone, program, report, imports, runs, trials, List.of());
    }

    /** The same beside runs that do not count. */
    public Attempt beside(List<Unrepeated> others) {
        return new Attempt(composition, blocksEndAlone, program, report, imports, runs, trials, others);
    }

    /** What was seen of it. */
    public Seen seen() {
        return new Seen(runs, trials);
    }

    /** What was done for it and to it. */
    public Background background() {
        return new Background(
                imports, trials.all().isEmpty() ? List.of() : trials.possible(), List.of(), 1, unrepeated);
    }

    /**
     * Whether it would most likely be the same again: what ran into a limit may have met a busy machine, and what was killed
     * may have been somebody else's victim.
     */
    public boolean isWorthKeeping() {
        return runs.stream().noneMatch(run -> run.ranIntoLimit() || run.wasKilled());
    }
}
