package dev.runmark.content.markdown;

import java.util.HashSet;
import java.util.Set;

/**
 * Raw HTML within a paragraph as CommonMark 0.31.2 has it: tags, comments, processing instructions, declarations and
 * CDATA sections. One instance reads one text from its beginning to its end, and so looks for an end that does not come
 * only once. Not thread-safe.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#raw-html">CommonMark, Raw HTML</a>
 */
final class HtmlSyntax {

    static final int NONE = -1;

    private final CharSequence text;
    private final Set<String> missing = new HashSet<>();

    HtmlSyntax(CharSequence text) {
        this.text = text;
    }

    /** Where the HTML ends that begins with the {@code <} at this place; {@link #NONE} if none begins there. */
    int end(int start) {
        char next = charAt(start + 1);
        if (next == '?') {
            return after("?>", start + 2);
        }
        if (next == '!') {
            return declaration(start);
        }
        return next == '/' ? closingTag(start + 2) : openTag(start + 1);
    }

    private int declaration(int start) {
        if (startsWith("<!-->", start) || startsWith("<!--->", start)) {
            return after(">", start + 4);
        }
        if (startsWith("<!--", start)) {
            return after("-->", start + 4);
        }
        if (startsWith("<![CDATA[", start)) {
            return after("]]>", start + 9);
        }
        return isLetter(charAt(start + 2)) ? after(">", start + 3) : NONE;
    }

    private int closingTag(int start) {
        int name = afterName(start);
        return name == NONE ? NONE : closed(afterSpace(name));
    }

    private int openTag(int start) {
        int at = afterName(start);
        while (at != NONE) {
            int next = afterSpace(at);
            if (charAt(next) == '>') {
                return next + 1;
            }
            if (charAt(next) == '/') {
                return closed(next + 1);
            }
            at = next == at ? NONE : attribute(next);
        }
        return NONE;
    }

    private int attribute(int start) {
        if (!isLetter(charAt(start)) && charAt(start) != '_' && charAt(start) != ':') {
            return NONE;
        }
        int name = start + 1;
        while (isLetter(charAt(name)) || isDigit(charAt(name)) || ":._-".indexOf(charAt(name)) >= 0) {
            name++;
        }
        int equals = afterSpace(name);
        return charAt(equals) == '=' ? value(afterSpace(equals + 1)) : name;
    }

    private int value(int start) {
        char quote = charAt(start);
        if (quote == '"' || quote == '\'') {
            return after(String.valueOf(quote), start + 1);
        }
        int i = start;
        while (i < text.length() && !isSpace(charAt(i)) && "\"'=<>`".indexOf(charAt(i)) < 0) {
            i++;
        }
        return i == start ? NONE : i;
    }

    private int closed(int at) {
        return charAt(at) == '>' ? at + 1 : NONE;
    }

    private int afterName(int start) {
        if (!isLetter(charAt(start))) {
            return NONE;
        }
        int i = start + 1;
        while (isLetter(charAt(i)) || isDigit(charAt(i)) || charAt(i) == '-') {
            i++;
        }
        return i;
    }

    private int afterSpace(int start) {
        int i = start;
        while (isSpace(charAt(i))) {
            i++;
        }
        return i;
    }

    private int after(String end, int from) {
        if (missing.contains(end)) {
            return NONE;
        }
        for (int i = from; i + end.length() <= text.length(); i++) {
            if (startsWith(end, i)) {
                return i + end.length();
            }
        }
        missing.add(end);
        return NONE;
    }

    private boolean startsWith(String expected, int at) {
        for (int i = 0; i < expected.length(); i++) {
            if (charAt(at + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
