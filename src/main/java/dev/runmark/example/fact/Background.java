package dev.runmark.example.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an example had, and what was done to it, of which its page says nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param imports what was imported for it, each without the first word and the {@code ;}
 * @param forced the circumstances that it can depend on, each of which was changed in further runs
 * @param libraries the libraries of those that are asked for of which it names something, such as {@code gson 2.14.0}
 * @param editions how many sets of versions of libraries it was proved with
 * @param unrepeated what some of its runs did and none could repeat
 */
public record Background(
        List<String> imports,
        List<Dependence> forced,
        List<String> libraries,
        int editions,
        List<Unrepeated> unrepeated) {

    /** Nothing. */
    public static final Background NOTHING = new Background(List.of(), List.of(), List.of(), 1, List.of());

    public Background {
        imports = List.copyOf(imports);
        forced = List.copyOf(forced);
        libraries = List.copyOf(libraries);
        unrepeated = List.copyOf(unrepeated);
    }

    /** What this and another, of the same example on another JDK or with other libraries, have together. */
    public Background and(Background other) {
        return new Background(
                both(imports, other.imports),
                both(forced, other.forced),
                both(libraries, other.libraries),
                Math.max(editions, other.editions),
                both(unrepeated, other.unrepeated));
    }

    /** The same with the libraries that it names something of. */
    public Background with(List<String> used) {
        return new Background(imports, forced, used, editions, unrepeated);
    }

    /** The same once it was proved with so many sets of versions. */
    public Background in(int sets) {
        return new Background(imports, forced, libraries, sets, unrepeated);
    }

    /**
     * What could not be repeated, in words.
     *
     * @param place of the example, as in {@code page.md:12}
     */
    public List<String> unrepeatedIn(String place) {
        return unrepeated.stream().map(each -> each.inWords(place)).toList();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
