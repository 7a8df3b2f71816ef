package dev.runmark.example.fact;

import java.util.List;

/**
 * What a compiler says of a composition.
 *
 * <p>Immutable and thread-safe.
 *
 * @param errors why it was rejected; empty if it was not
 * @param open what the compiler said of statements and members out of which the page leaves something
 * @param warnings what the compiler warns of, if the site asks for warnings
 * @param statements the lines of each statement, in the page's numbers
 * @param references the names in it that stand for something declared outside of it
 */
public record CompilerReport(
        List<CompilerMessage> errors,
        List<CompilerMessage> open,
        List<CompilerMessage> warnings,
        List<LineRange> statements,
        List<ApiReference> references) {

    public CompilerReport {
        errors = List.copyOf(errors);
        open = List.copyOf(open);
        warnings = List.copyOf(warnings);
        statements = List.copyOf(statements);
        references = List.copyOf(references);
    }

    /** Nothing but errors. */
    public static CompilerReport rejected(List<CompilerMessage> errors) {
        return new CompilerReport(errors, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether all of it was accepted. */
    public boolean isWhole() {
        return errors.isEmpty() && open.isEmpty();
    }
}
