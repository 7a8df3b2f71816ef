package dev.runmark.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language that examples are in, and what a project chooses about it. Every alternative is a value: what is done with
 * examples in it is the prover's matter. Immutable and thread-safe.
 */
public sealed interface Language {

    /** The words of those that a project turns on by their names. */
    List<String> BUILT_IN = List.of("python", "javascript", "console");

    /** The word that its blocks begin with, and that problems name: {@code python}. */
    String word();

    /** Further words that its blocks may begin with. */
    default Set<String> synonyms() {
        return Set.of();
    }

    /** What readers call it: {@code Python}. */
    String title();

    /** What begins a comment up to the end of a line; empty if nothing can be claimed there. */
    String comment();

    /** Where the project asks for it; empty for Java. */
    default Optional<PlacedText> stated() {
        return Optional.empty();
    }

    /** Whether a block is in it. */
    default boolean isNamed(String blocksWord) {
        return word().equalsIgnoreCase(blocksWord)
                || synonyms().stream().anyMatch(synonym -> synonym.equalsIgnoreCase(blocksWord));
    }

    /** Java, on the versions that the project promises. */
    record Java() implements Language {

        @Override
        public String word() {
            return "java";
        }

        @Override
        public String title() {
            return "Java";
        }

        @Override
        public String comment() {
            return "//";
        }
    }

    /**
     * Python.
     *
     * @param asked where the project asks for it
     * @param versions those that it promises, such as 3.11; empty for the one at hand
     */
    record Python(PlacedText asked, List<PlacedText> versions) implements Language {

        public Python {
            versions = List.copyOf(versions);
        }

        @Override
        public String word() {
            return "python";
        }

        @Override
        public Set<String> synonyms() {
            return Set.of("py", "python3", "pycon");
        }

        @Override
        public String title() {
            return "Python";
        }

        @Override
        public String comment() {
            return "#";
        }

        @Override
        public Optional<PlacedText> stated() {
            return Optional.of(asked);
        }
    }

    /**
     * JavaScript, on the Node at hand.
     *
     * @param asked where the project asks for it
     */
    record JavaScript(PlacedText asked) implements Language {

        @Override
        public String word() {
            return "javascript";
        }

        @Override
        public Set<String> synonyms() {
            return Set.of("js", "node", "mjs", "cjs");
        }

        @Override
        public String title() {
            return "JavaScript";
        }

        @Override
        public String comment() {
            return "//";
        }

        @Override
        public Optional<PlacedText> stated() {
            return Optional.of(asked);
        }
    }

    /**
     * What somebody types at a prompt, and what a terminal shows.
     *
     * @param asked where the project asks for it
     */
    record Console(PlacedText asked) implements Language {

        @Override
        public String word() {
            return "console";
        }

        @Override
        public Set<String> synonyms() {
            return Set.of("shell-session");
        }

        @Override
        public String title() {
            return "the shell";
        }

        @Override
        public String comment() {
            return "";
        }

        @Override
        public Optional<PlacedText> stated() {
            return Optional.of(asked);
        }
    }

    /**
     * Any other language: a command runs a file.
     *
     * @param asked where the project asks for it, and the word that its blocks begin with
     * @param command the words of the command; {@code FILE} stands for the file
     * @param file the name of the file that holds the example's text
     * @param message how a compiler reports an error, with groups {@code line} and {@code message}; empty if it is not said
     */
    record Command(PlacedText asked, List<String> command, String file, Optional<Pattern> message) implements Language {

        public Command {
            command = List.copyOf(command);
        }

        @Override
        public String word() {
            return asked.text();
        }

        @Override
        public String title() {
            return command.get(0);
        }

        @Override
        public String comment() {
            return "";
        }

        @Override
        public Optional<PlacedText> stated() {
            return Optional.of(asked);
        }
    }

    /**
     * A text that is read and not run.
     *
     * @param asked where the project asks for it, and the word that its blocks begin with
     * @param format what it is read as
     */
    record Data(PlacedText asked, Format format) implements Language {

        @Override
        public String word() {
            return asked.text();
        }

        @Override
        public String title() {
            return format.name();
        }

        @Override
        public String comment() {
            return "";
        }

        @Override
        public Optional<PlacedText> stated() {
            return Optional.of(asked);
        }
    }

    /** What texts can be read as. */
    enum Format {
        JSON,
        XML,
        YAML
    }
}
