package dev.runmark.example.javac;

import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.fact.MessageSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a unit in the compiler.
 *
 * @param unit the unit
 * @param errors why it was rejected; empty if it was not
 * @param open what the compiler said of statements and members out of which the page leaves something
 * @param warnings what the compiler warns of, if the site asks for warnings
 * @param mainClass the binary name of the class to run, with {@code .} between its parts, or a {@code Plan}; empty if
 *     there is nothing to run
 * @param statements the lines of each statement, in the page's numbers
 * @param monitors for the first line inside a {@code synchronized} block, the line of its {@code synchronized}: a thread
 *     that is kept out of the block is shown by Java at the former
 * @param missing the names in it that stand for nothing, if it was rejected; not kept any longer than it takes to look
 *     for them
 * @param references the names in it that stand for something declared outside of it
 * @param classes the compiled classes, in the unnamed package unless the example states one; empty if it was rejected
 */
public record Compiled(
        Unit unit,
        List<CompilerMessage> errors,
        List<CompilerMessage> open,
        List<CompilerMessage> warnings,
        Optional<String> mainClass,
        List<LineRange> statements,
        Map<Integer, Integer> monitors,
        Missing missing,
        List<ApiReference> references,
        List<ClassFile> classes) {

    public Compiled {
        errors = List.copyOf(errors);
        open = List.copyOf(open);
        warnings = List.copyOf(warnings);
        statements = List.copyOf(statements);
        monitors = Map.copyOf(monitors);
        references = List.copyOf(references);
        classes = List.copyOf(classes);
    }

    /** Whether all of it was accepted. */
    public boolean isWhole() {
        return errors.isEmpty() && open.isEmpty();
    }

    /** A unit that has nothing but errors. */
    public static Compiled rejected(Unit unit, List<CompilerMessage> errors) {
        return new Compiled(
                unit,
                errors,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Missing.NOTHING,
                List.of(),
                List.of());
    }

    /** The same, rejected because it mixes declarations with statements: of its errors, only the first says something. */
    public Compiled mixed() {
        return rejected(unit, List.of(errors.get(0).about(new MessageSubject.MixedWithStatements())));
    }
}
