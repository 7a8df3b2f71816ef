package dev.runmark.render.file;

import dev.runmark.text.DirectionControls;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text without the characters that HTML and XML cannot hold: what an example prints may have any. They are shown by their
 * symbols, such as {@code ␛} and {@code ␇}; those that would make the text run the other way by their numbers.
 */
public final class Printable {

    private static final char SYMBOLS = '\u2400';
    private static final char SYMBOL_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u009F';

    /** A carriage return alone would begin a line; one before a line feed is part of the line's end. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]|\\r(?!\\n)");

    private Printable() {}

    public static String of(String text) {
        return isPlain(text) ? text : shown(text);
    }

    /** Whether nothing in a text can have to be shown in another way: so it is for nearly every page. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t')
                    || (c >= DELETE && c <= LAST_CONTROL)
                    || DirectionControls.isOne(c)) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String text) {
        return DirectionControls.shownInProse(CONTROL.matcher(text).replaceAll(Printable::symbol));
    }

    private static String symbol(MatchResult control) {
        char c = control.group().charAt(0);
        return String.valueOf(c < ' ' ? (char) (SYMBOLS + c) : c == DELETE ? SYMBOL_OF_DELETE : REPLACEMENT);
    }
}
