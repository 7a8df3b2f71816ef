package dev.runmark.example.judge;

import dev.runmark.example.fact.CompilerMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the language that came after Java 17, whose compiler does not know it and so says something else.
 *
 * @param name its name, as the beginning of a sentence
 * @param since the feature version of Java that it came with
 */
public record NewerLanguage(String name, int since) {

    /**
     * How one shows.
     *
     * @param key what javac's name for the error begins with
     * @param line what the line at the error holds
     */
    private record Sign(NewerLanguage feature, String key, Pattern line) {}

    private static final String ANY = "compiler.err.";

    private static final List<Sign> SIGNS = List.of(
            // JEP 440
            sign("a record pattern", 21, ANY + "expected", "\\b(?:instanceof|case)\\s+[A-Z][\\w.]*(?:<[^>]*>)?\\s*\\("),
            // JEP 441
            sign("a pattern in `switch`", 21, ANY + "preview.feature.disabled.plural", "\\bcase\\s+[\\w.]+\\s+\\w+"),
            sign("a guard `when`", 21, ANY, "\\bcase\\s+[A-Z].*\\bwhen\\b"),
            // JEP 456
            sign("an unnamed variable `_`", 22, ANY + "underscore.as.identifier", "\\b_\\b"),
            // JEP 511
            sign("`import module`", 25, ANY, "^\\s*(?:>\\s*)*import\\s+module\\b"),
            // JEP 513
            sign("a statement before `this(…)` or `super(…)`", 25, ANY + "call.must", ""));

    private static Sign sign(String name, int since, String key, String line) {
        return new Sign(new NewerLanguage(name, since), key, Pattern.compile(line));
    }

    /** What of a later language an error may come from. */
    public static Optional<NewerLanguage> in(CompilerMessage message, String line) {
        return SIGNS.stream()
                .filter(sign -> message.key().startsWith(sign.key())
                        && sign.line().matcher(line).find())
                .map(Sign::feature)
                .findFirst();
    }
}
