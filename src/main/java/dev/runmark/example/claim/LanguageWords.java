package dev.runmark.example.claim;

import dev.runmark.site.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which words an example may have, by its language. */
final class LanguageWords {

    /** What only means something where javac compiles and a JVM runs. */
    private static final Set<String> OF_JAVA = Set.of("jdk", "preview", "compile-error", "setup", "files", "timeline");

    /** What each command of a terminal says itself. */
    private static final Set<String> OF_PROGRAMS = Set.of("throws", "exit", "args");

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
        if (language instanceof Language.Console) {
            return Stream.concat(shared.filter(word -> !OF_PROGRAMS.contains(word)), Stream.of("file-write"))
                    .toList();
        }
        if (language instanceof Language.Command) {
            return shared.filter(word -> !word.equals("throws")).toList();
        }
        return Stream.concat(shared, Stream.of("setup")).toList();
    }

    /** What an example is called. */
    static String example(Language language) {
        return language instanceof Language.Console
                        || language instanceof Language.Command
                        || language instanceof Language.Data
                ? "an example in `" + language.word() + "`"
                : "a " + language.title() + " example";
    }

    /** An exception that readers of a language know. */
    static String exception(Language language) {
        if (language instanceof Language.JavaScript) {
            return "TypeError";
        }
        return language instanceof Language.Python ? "ValueError" : "IllegalStateException";
    }
}
