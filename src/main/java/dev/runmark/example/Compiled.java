package dev.runmark.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a unit in the compiler.
 *
 * @param unit the unit
 * @param errors why it was rejected; empty if it was not
 * @param mainClass the binary name of the class to run, with {@code .} between its parts, or a {@link Plan}; empty if
 *     there is nothing to run
 * @param statements the lines of each statement, in the page's numbers
 * @param monitors for the first line inside a {@code synchronized} block, the line of its {@code synchronized}: a thread
 *     that is kept out of the block is shown by Java at the former
 * @param classes the compiled classes, in the unnamed package unless the example states one; empty if it was rejected
 */
record Compiled(
        Unit unit,
        List<CompilerMessage> errors,
        Optional<String> mainClass,
        List<LineRange> statements,
        Map<Integer, Integer> monitors,
        List<ClassFile> classes) {

    Compiled {
        errors = List.copyOf(errors);
        statements = List.copyOf(statements);
        monitors = Map.copyOf(monitors);
        classes = List.copyOf(classes);
    }
}
