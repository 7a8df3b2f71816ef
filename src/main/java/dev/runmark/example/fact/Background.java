package dev.runmark.example.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an example had, and what was done to it, of which its page says nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param imports what was imported for it, as it stands between {@code import} and {@code ;}
 * @param forced the circumstances that it can depend on, each of which was changed in further runs
 * @param libraries the versions that it was proved with, of libraries of which several versions are listed
 */
public record Background(List<String> imports, List<Dependence> forced, List<String> libraries) {

    /** Nothing. */
    public static final Background NOTHING = new Background(List.of(), List.of(), List.of());

    public Background {
        imports = List.copyOf(imports);
        forced = List.copyOf(forced);
        libraries = List.copyOf(libraries);
    }

    /** What this and another, of the same example on another JDK, have together. */
    public Background and(Background other) {
        return new Background(
                both(imports, other.imports), both(forced, other.forced), both(libraries, other.libraries));
    }

    /** The same with versions of libraries; an empty text says that there is only one of each. */
    public Background with(List<String> versions) {
        return new Background(
                imports,
                forced,
                versions.stream().filter(version -> !version.isEmpty()).toList());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
