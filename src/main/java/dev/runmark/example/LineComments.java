package dev.runmark.example;

import java.util.ArrayList;
import java.util.List;

/** Finds the {@code //} comments of a Java text: those that are comments, not those inside strings. */
public final class LineComments {

    private final String text;
    private final List<LineComment> found = new ArrayList<>();
    private final StringBuilder bare;
    private int at;
    private int line;
    private int lineStart;

    private LineComments(String text) {
        this.text = text;
        this.bare = new StringBuilder(text);
    }

    /**
     * A comment.
     *
     * @param line its line, from 0
     * @param column the column of its first slash, from 0
     * @param text what follows the two slashes
     */
    public record LineComment(int line, int column, String text) {}

    /** The comments of a text, in order. */
    public static List<LineComment> in(String java) {
        LineComments scan = new LineComments(java);
        scan.scan();
        return scan.found;
    }

    /** A Java text with blanks for every character in comments and literals except the line breaks. */
    static String withoutTextIn(String java) {
        LineComments scan = new LineComments(java);
        scan.scan();
        return scan.bare.toString();
    }

    private void scan() {
        while (at < text.length()) {
            int start = at;
            if (text.startsWith("//", at)) {
                comment();
            } else if (text.startsWith("/*", at)) {
                skipTo("*/", 2);
            } else if (text.startsWith("\"\"\"", at)) {
                skipLiteral("\"\"\"", true);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                skipLiteral(text.substring(at, at + 1), false);
            } else {
                at++;
                continue;
            }
            blank(start, at);
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) {
            if (text.charAt(i) != '\n') {
                bare.setCharAt(i, ' ');
            }
        }
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        for (int next = text.indexOf('\n', lineStart); next >= 0 && next < at; next = text.indexOf('\n', lineStart)) {
            lineStart = next + 1;
            line++;
        }
        found.add(new LineComment(line, at - lineStart, text.substring(at + 2, end)));
        at = end;
    }

    private void skipTo(String end, int from) {
        int found = text.indexOf(end, at + from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipLiteral(String quote, boolean acrossLines) {
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            if (text.charAt(at) == '\n' && !acrossLines) {
                return;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + quote.length());
    }
}
