package dev.runmark.content.markdown;

/**
 * The parts of links as CommonMark 0.31.2 has them: label, destination and title. Each method looks at one place of a
 * text and answers where the part that begins there ends, or {@link #NONE}.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#links">CommonMark, Links</a>
 */
final class LinkSyntax {

    static final int NONE = -1;

    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private LinkSyntax() {}

    /** A label with its brackets. It holds no unescaped bracket, and something that can be seen. */
    static int label(CharSequence text, int start) {
        if (charAt(text, start) != '[') {
            return NONE;
        }
        boolean blank = true;
        int limit = Math.min(text.length(), start + LONGEST_LABEL + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return blank ? NONE : i + 1;
            }
            if (c == '[') {
                return NONE;
            }
            blank &= Character.isWhitespace(c);
            i += isEscape(text, i) ? 1 : 0;
        }
        return NONE;
    }

    /** A destination, either within {@code <} and {@code >}, which belong to it, or bare; a bare one may be empty. */
    static int destination(CharSequence text, int start) {
        return charAt(text, start) == '<' ? bracketed(text, start) : bare(text, start);
    }

    private static int bracketed(CharSequence text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || c == '\r') {
                return NONE;
            }
            i += isEscape(text, i) ? 1 : 0;
        }
        return NONE;
    }

    private static int bare(CharSequence text, int start) {
        int open = 0;
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || (c == ')' && open == 0)) {
                break;
            }
            if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
            if (open > DEEPEST_PARENTHESES) {
                return NONE;
            }
            i += isEscape(text, i) ? 1 : 0;
        }
        return open == 0 ? i : NONE;
    }

    /** A title with its quotes or parentheses. */
    static int title(CharSequence text, int start) {
        char open = charAt(text, start);
        if (open != '"' && open != '\'' && open != '(') {
            return NONE;
        }
        char close = open == '(' ? ')' : open;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '(' && open == '(') {
                return NONE;
            }
            i += isEscape(text, i) ? 1 : 0;
        }
        return NONE;
    }

    /** What follows spaces, tabs and at most one end of line. */
    static int afterSpace(CharSequence text, int start) {
        int i = afterBlanks(text, start);
        int next = afterLineEnd(text, i);
        return next == NONE ? i : afterBlanks(text, next);
    }

    /** What follows a line that holds nothing more from here on; the end of the text ends its last line. */
    static int afterRestOfLine(CharSequence text, int start) {
        int i = afterBlanks(text, start);
        return i == text.length() ? i : afterLineEnd(text, i);
    }

    private static int afterBlanks(CharSequence text, int start) {
        int i = start;
        while (charAt(text, i) == ' ' || charAt(text, i) == '\t') {
            i++;
        }
        return i;
    }

    private static int afterLineEnd(CharSequence text, int at) {
        char c = charAt(text, at);
        if (c == '\r') {
            return charAt(text, at + 1) == '\n' ? at + 2 : at + 1;
        }
        return c == '\n' ? at + 1 : NONE;
    }

    /** Whether a backslash at this place takes its meaning from the character after it. */
    static boolean isEscape(CharSequence text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static char charAt(CharSequence text, int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
