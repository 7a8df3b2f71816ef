package dev.runmark.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words into templates, scripts and style sheets. <code>@{key}</code> stands for a word, and
 * <code>@{key|one|two}</code> for one with something in it. <code>@{-lang}</code> marks an element that is in English
 * whatever the language of the site is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param words the words
 */
public record Placeholders(Words words) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("@\\{(-?[A-Za-z][\\w.]*)((?:\\|(?:\\{\\{[^{}]*}}|\\$\\{[^{}]*}|[^|{}])*)*)}");
    private static final Pattern ARGUMENT = Pattern.compile("\\|((?:\\{\\{[^{}]*}}|\\$\\{[^{}]*}|[^|{}])*)");
    private static final String ENGLISH = "-lang";

    /** A template of HTML with its words. */
    public String intoHtml(String template) {
        return into(template, Placeholders::escapedForHtml);
    }

    /** A script or style sheet with its words, which stand in texts in quotes. */
    public String intoCode(String code) {
        return into(code, Placeholders::escapedForCode);
    }

    /** The keys that a text names and that stand for nothing, each with where it begins. */
    public List<MatchResult> unknown(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found ->
                        !found.group(1).equals(ENGLISH) && !words.keys().contains(found.group(1)))
                .toList();
    }

    private String into(String text, UnaryOperator<String> escape) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(said(found, escape)));
    }

    private String said(MatchResult placeholder, UnaryOperator<String> escape) {
        if (placeholder.group(1).equals(ENGLISH)) {
            return words.isEnglish() ? "" : " lang=\"en\"";
        }
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(placeholder.group(2));
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return Words.filled(escape.apply(words.of(placeholder.group(1))), arguments);
    }

    private static String escapedForHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String escapedForCode(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("`", "\\`")
                .replace("${", "\\${");
    }
}
