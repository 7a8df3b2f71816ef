package dev.runmark.example.language;

import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Run;
import java.util.List;
import java.util.Optional;

/**
 * What came of a program that was read and perhaps run.
 *
 * @param report what is wrong with its text, and which lines its statements have
 * @param run what happened; empty if it was only read
 * @param possible what it can depend on besides its text, as far as that can be forced
 * @param uncertain whether it uses what is another in each run, such as the clock
 */
public record Tried(CompilerReport report, Optional<Run> run, List<Dependence> possible, boolean uncertain) {

    public Tried {
        possible = List.copyOf(possible);
    }

    /** A text that was only read. */
    public static Tried read(CompilerReport report) {
        return new Tried(report, Optional.empty(), List.of(), /* uncertain= */ false);
    }
}
