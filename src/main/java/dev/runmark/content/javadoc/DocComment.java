package dev.runmark.content.javadoc;

import java.util.ArrayList;
import java.util.List;

/**
 * A documentation comment, without what makes it one: the slashes and stars, and the blanks before them.
 *
 * @param content its text
 * @param markdown whether it is one of lines {@code ///}, whose text is Markdown (JEP 467)
 */
record DocComment(Letters content, boolean markdown) {

    private static final String LINE = "///";

    /** All of a Java file, in reading order, wherever they stand. */
    static List<DocComment> in(Letters java) {
        List<DocComment> found = new ArrayList<>();
        String text = java.text();
        int at = 0;
        while (at < text.length()) {
            if (isLine(text, at)) {
                int end = endOfLines(text, at);
                found.add(new DocComment(ofLines(java.sub(at, end)), true));
                at = end;
            } else if (text.startsWith("/**", at) && !text.startsWith("/**/", at)) {
                int end = endOf(text, at);
                found.add(new DocComment(ofBlock(java.sub(at + "/**".length(), contentEnd(text, at, end))), false));
                at = end;
            } else {
                at = next(text, at);
            }
        }
        return found;
    }

    /** The offset behind what begins at another, which is no documentation: a comment, a literal, or one character. */
    private static int next(String text, int at) {
        if (text.startsWith("//", at)) {
            return endOfLine(text, at);
        }
        if (text.startsWith("/*", at)) {
            return endOf(text, at);
        }
        char first = text.charAt(at);
        return first == '"' || first == '\'' ? endOfLiteral(text, at) : at + 1;
    }

    private static int endOfLiteral(String text, int at) {
        boolean block = text.startsWith("\"\"\"", at);
        String quote = block ? "\"\"\"" : text.substring(at, at + 1);
        int end = at + quote.length();
        while (end < text.length() && !text.startsWith(quote, end)) {
            if (text.charAt(end) == '\n' && !block) {
                return end;
            }
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + quote.length());
    }

    private static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static int endOf(String text, int comment) {
        int end = text.indexOf("*/", comment + 2);
        return end < 0 ? text.length() : end + "*/".length();
    }

    /** Stars before the slash belong to the end. */
    private static int contentEnd(String text, int start, int end) {
        int last = text.startsWith("*/", end - 2) ? end - 1 : end;
        while (last > start + "/**".length() && text.charAt(last - 1) == '*') {
            last--;
        }
        return last;
    }

    /** More than three slashes are a ruler, and what stands behind code is a remark. */
    private static boolean isLine(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return text.startsWith(LINE, at)
                && !text.startsWith("/", at + LINE.length())
                && text.substring(start, at).isBlank();
    }

    private static int endOfLines(String text, int first) {
        int end = endOfLine(text, first);
        while (end < text.length()) {
            int next = end + 1;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            if (!isLine(text, next)) {
                return end;
            }
            end = endOfLine(text, next);
        }
        return end;
    }

    /** Blanks that all lines have in common are none of the text, as in a text block. */
    private static Letters ofLines(Letters comment) {
        List<Letters> lines = comment.lines().stream()
                .map(line -> line.sub(line.text().indexOf(LINE) + LINE.length(), line.length()))
                .toList();
        return joined(Indentation.stripped(lines));
    }

    private static Letters ofBlock(Letters inner) {
        List<Letters> lines = new ArrayList<>();
        for (Letters line : inner.lines()) {
            lines.add(lines.isEmpty() ? line : line.sub(startOfText(line.text()), line.length()));
        }
        return joined(lines);
    }

    /** Blanks before stars go with them; where there are none, they stay. */
    private static int startOfText(String line) {
        int start = line.length() - line.stripLeading().length();
        int end = start;
        while (end < line.length() && line.charAt(end) == '*') {
            end++;
        }
        return end == start ? 0 : end;
    }

    private static Letters joined(List<Letters> lines) {
        Letters.Builder all = new Letters.Builder();
        for (int i = 0; i < lines.size(); i++) {
            Letters line = lines.get(i);
            all.add(line, 0, line.length());
            if (i + 1 < lines.size()) {
                int end = line.origin(line.length());
                all.addAll("\n", end, end + 1);
            }
        }
        Letters last = lines.get(lines.size() - 1);
        return all.build(last.origin(last.length()));
    }
}
