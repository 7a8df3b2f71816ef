package dev.runmark.example.javac;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a unit in the compiler.
 *
 * @param unit the unit
 * @param report what the compiler said of it
 * @param entryPoint what is called to run it; empty if there is nothing to run
 * @param monitors for the first line inside a {@code synchronized} block, the line of its {@code synchronized}: a thread
 *     that is kept out of the block is shown by Java at the former
 * @param missing the names in it that stand for nothing, if it was rejected; not kept any longer than it takes to look
 *     for them
 * @param classes the compiled classes, in the unnamed package unless the example states one; empty if it was rejected
 */
public record Compiled(
        Unit unit,
        CompilerReport report,
        Optional<EntryPoint> entryPoint,
        Map<Integer, Integer> monitors,
        Missing missing,
        List<ClassFile> classes) {

    public Compiled {
        monitors = Map.copyOf(monitors);
        classes = List.copyOf(classes);
    }

    /** A unit that has nothing but errors. */
    public static Compiled rejected(Unit unit, List<CompilerMessage> errors) {
        return new Compiled(
                unit, CompilerReport.rejected(errors), Optional.empty(), Map.of(), Missing.NOTHING, List.of());
    }
}
