package dev.runmark.example.fact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A circumstance that a program can depend on, since its code uses what shows it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param circumstance the circumstance
 * @param names what shows it, such as {@code Set.of}, in the order of the code; empty if that has no name
 */
public record Dependence(Circumstance circumstance, List<String> names) {

    /** A message has room for so many names. */
    private static final int SHOWN = 2;

    public Dependence {
        names = List.copyOf(names);
    }

    /** The circumstance and what shows it, such as {@code order (Set.of)}. */
    public String label() {
        return circumstance.label().replace('_', ' ') + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")");
    }

    /** What it is, to be read after "depends on". */
    String reason() {
        String shown = names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
        return circumstance.reason().formatted(shown);
    }
}
