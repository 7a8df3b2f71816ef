package dev.runmark.text;

import java.util.regex.Pattern;

/**
 * The characters that make text run the other way, so that it reads as it is not. They are shown as Java writes them, which
 * in Java code means the same.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">Unicode Standard Annex 9, 2</a>
 */
public final class DirectionControls {

    private static final String TURNING = "\u202a-\u202e\u2066-\u2069";

    /** Marks turn what stands beside them only; prose in Hebrew and Arabic needs them. */
    private static final String MARKS = "\u200e\u200f\u061c";

    private static final Pattern IN_PROSE = Pattern.compile("[" + TURNING + "]");
    private static final Pattern ALL = Pattern.compile("[" + TURNING + MARKS + "]");

    private DirectionControls() {}

    /** Code, or what a program printed, where none of them is meant to be obeyed. */
    public static String shown(String text) {
        return shown(ALL, text);
    }

    /** Prose, in which marks of direction stay. */
    public static String shownInProse(String text) {
        return shown(IN_PROSE, text);
    }

    private static String shown(Pattern which, String text) {
        return text.chars().noneMatch(DirectionControls::isOne) ? text : replaced(which, text);
    }

    private static String replaced(Pattern which, String text) {
        return which.matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** Whether a character is one of them. */
    public static boolean isOne(int c) {
        return c == '\u061c'
                || (c >= '\u200e' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
