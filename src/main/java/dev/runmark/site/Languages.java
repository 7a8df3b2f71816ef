package dev.runmark.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that a project's examples are in: Java, and what it asks for besides.
 *
 * <p>Immutable and thread-safe.
 *
 * @param others those besides Java, in the project's order
 */
public record Languages(List<Language> others) {

    /** Java, which every project has. */
    public static final Language JAVA = new Language.Java();

    /** Java alone. */
    public static final Languages JAVA_ONLY = new Languages(List.of());

    public Languages {
        others = List.copyOf(others);
    }

    /** The language of a block; empty if it is no example. */
    public Optional<Language> of(Fence fence) {
        return fence.isExample()
                ? Optional.of(JAVA)
                : others.stream()
                        .filter(language -> language.isNamed(fence.language()))
                        .findFirst();
    }

    /** The words of all of them, as an author writes them before a block. */
    public List<String> words() {
        return Stream.concat(Stream.of(JAVA), others.stream())
                .map(Language::word)
                .toList();
    }
}
