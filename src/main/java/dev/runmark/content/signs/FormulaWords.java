package dev.runmark.content.signs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula within a line as text, for where nothing but text can stand: {@code O(\log n)} is <i>O(log n)</i>. */
public final class FormulaWords {

    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\{([^{}]*)}\\{([^{}]*)}");
    private static final Pattern SPACE = Pattern.compile("\\\\[,;:! ]|~");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
    private static final Pattern MARK = Pattern.compile("[{}\\\\]");

    /** The signs that commands stand for; of those with none, the names are read, as of {@code log} and {@code alpha}. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("cdot", "·"),
            Map.entry("times", "×"),
            Map.entry("le", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("neq", "≠"),
            Map.entry("approx", "≈"),
            Map.entry("infty", "∞"),
            Map.entry("sum", "∑"),
            Map.entry("sqrt", "√"),
            Map.entry("to", "→"),
            Map.entry("in", "∈"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("text", ""),
            Map.entry("mathrm", ""),
            Map.entry("mathbb", ""),
            Map.entry("mathbf", ""),
            Map.entry("mathcal", ""));

    private FormulaWords() {}

    /** The text of some TeX. */
    public static String of(String tex) {
        String words = FRACTION.matcher(tex).replaceAll("$1/$2");
        words = SPACE.matcher(words).replaceAll(" ");
        words = COMMAND.matcher(words)
                .replaceAll(
                        command -> Matcher.quoteReplacement(SIGNS.getOrDefault(command.group(1), command.group(1))));
        return MARK.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
