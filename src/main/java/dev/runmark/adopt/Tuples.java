package dev.runmark.adopt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as authors write them who call what makes them, as in {@code (tuple(1, "a"), tuple(2, "b"))}, whatever a program prints of them. */
final class Tuples {

    private static final String NAMES = "(?:tuple|pair|triple|entry|list|seq|vector|array)";
    private static final Pattern CALL = Pattern.compile("\\b" + NAMES + "(?=\\()");
    private static final Pattern ITEMS = Pattern.compile(NAMES + "?(\\(.*\\))");

    private Tuples() {}

    /** Whether a text is such a value, with nothing but values in it. */
    static boolean isOne(String text) {
        return CALL.matcher(text).find() && isValue(text);
    }

    private static boolean isValue(String text) {
        Matcher items = ITEMS.matcher(text);
        if (!items.matches() || !Pieces.isWrapped(items.group(1), '(', ')')) {
            return !CALL.matcher(text).find() && (Form.of(text).isLiteral() || text.equalsIgnoreCase("null"));
        }
        String inner = Pieces.unwrapped(items.group(1));
        return Pieces.splits(inner).findFirst().orElse(List.of(inner)).stream().allMatch(Tuples::isValue);
    }

    /** A text without the names of what makes its values, and with nothing as Java prints it. */
    static String unnamed(String text) {
        Matcher calls = CALL.matcher(text);
        return calls.find() ? calls.replaceAll("").replaceAll("\\bNULL\\b", "null") : text;
    }
}
