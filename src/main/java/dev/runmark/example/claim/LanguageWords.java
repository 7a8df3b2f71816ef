package dev.runmark.example.claim;

import dev.runmark.site.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which words an example may have, by its language. */
final class LanguageWords {

    /** What only means something where javac compiles and a JVM runs. */
    private static final Set<String> OF_JAVA = Set.of("jdk", "preview", "compile-error", "setup");

    private static final Set<String> OF_TEXT = Set.of("no-run", "ignore", "title", "mark", "hide", "file", "region");

    private LanguageWords() {}

    /**
     * The words of a language.
     *
     * @param all those of Java
     */
    static List<String> of(Language language, List<String> all) {
        if (language instanceof Language.Java) {
            return all;
        }
        if (language instanceof Language.Data) {
            return all.stream().filter(OF_TEXT::contains).toList();
        }
        Stream<String> shared = all.stream().filter(word -> !OF_JAVA.contains(word));
        return language instanceof Language.Python
                ? Stream.concat(shared, Stream.of("setup")).toList()
                : shared.toList();
    }

    /** An exception that readers of a language know. */
    static String exception(Language language) {
        return switch (language.word()) {
            case "python" -> "ValueError";
            case "javascript" -> "TypeError";
            default -> "IllegalStateException";
        };
    }
}
