package dev.runmark.example.claim;

import dev.runmark.site.Language;
import java.util.Optional;
import java.util.Set;

/** Words that other tools know after {@code java}, and what says the same here. */
final class ForeignWords {

    private static final Set<String> MARKS = Set.of("hl_lines", "highlight", "emphasize-lines", "lines");
    private static final Set<String> TITLES = Set.of("filename", "caption");
    private static final Set<String> NUMBERS =
            Set.of("linenums", "linenos", "numberLines", "showLineNumbers", "line-numbers", ".line-numbers");

    private ForeignWords() {}

    /**
     * What to do about a word.
     *
     * @param name the word, such as {@code {1,3}} or {@code hl_lines}
     * @param value its value; empty if it has none
     */
    static Optional<String> inOurs(String name, String value) {
        Optional<String> marked = marked(name, value);
        if (marked.isPresent()) {
            return marked.map(lines -> "write mark=" + lines);
        }
        if (TITLES.contains(name) && !value.isEmpty()) {
            return Optional.of("write title=\"" + value + "\"");
        }
        return NUMBERS.contains(name) ? Optional.of("take it out: lines are not numbered here") : Optional.empty();
    }

    /**
     * What to do about an output of code that is not run.
     *
     * @param word the word that the code's block begins with
     */
    static String languageHelp(String word) {
        return Language.BUILT_IN.stream()
                .filter(name -> name.equalsIgnoreCase(word))
                .map(name -> "call it `text`, or let examples in it be run: languages: [" + name + "]")
                .findFirst()
                .orElse("call it `text`");
    }

    /** The lines that a word marks, as {@code mark} has them; empty if it marks none. */
    static Optional<String> marked(String name, String value) {
        String marked = name.startsWith("{") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : MARKS.contains(name) ? value : "";
        String numbers = marked.replaceAll("^\\s*\\w+=\\[?|]\\s*$", "");
        return Optional.of(numbers.strip().replaceAll("[\\s,]+", ","))
                .filter(lines -> lines.matches("\\d+(-\\d+)?(,\\d+(-\\d+)?)*"));
    }
}
