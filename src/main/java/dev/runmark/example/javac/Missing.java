package dev.runmark.example.javac;

import java.util.Map;
import java.util.Set;

/**
 * The names in a unit that stand for nothing, as far as an import could help.
 *
 * <p>Immutable and thread-safe.
 *
 * @param types names of classes
 * @param annotations names that stand where an annotation's name does, also of what is there
 * @param members names of methods, and for each the classes of assertion libraries that have a static one
 * @param packages the packages that the unit imports from
 * @param assumed names of classes that stand for one which nobody imported by its name on the page, with its full name
 */
public record Missing(
        Set<String> types,
        Set<String> annotations,
        Map<String, Set<String>> members,
        Set<String> packages,
        Map<String, String> assumed) {

    /** Nothing is missing. */
    public static final Missing NOTHING = new Missing(Set.of(), Set.of(), Map.of(), Set.of(), Map.of());

    public Missing {
        types = Set.copyOf(types);
        annotations = Set.copyOf(annotations);
        members = Map.copyOf(members);
        packages = Set.copyOf(packages);
        assumed = Map.copyOf(assumed);
    }
}
