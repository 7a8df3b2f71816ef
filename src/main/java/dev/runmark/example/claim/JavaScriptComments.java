package dev.runmark.example.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the {@code //} comments of a JavaScript text: those that are comments, not those inside strings, templates and regular
 * expressions (ECMA-262, 12.4 and 12.9).
 */
final class JavaScriptComments {

    /** After these a slash begins a regular expression, and divides nothing. */
    private static final Set<String> BEFORE_EXPRESSION = Set.of(
            "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield");

    private final String text;
    private final List<LineComments.LineComment> found = new ArrayList<>();
    /** How many braces are open in each substitution of a template that is open. */
    private final Deque<Integer> substitutions = new ArrayDeque<>();

    private int at;
    private int line;
    private int lineStart;
    /** The word or the character before this place; empty at the start. */
    private String last = "";

    private JavaScriptComments(String text) {
        this.text = text;
    }

    /** The comments of a text, in order. */
    static List<LineComments.LineComment> in(String text) {
        JavaScriptComments comments = new JavaScriptComments(text);
        while (comments.at < text.length()) {
            comments.read(text.charAt(comments.at));
        }
        return List.copyOf(comments.found);
    }

    private void read(char c) {
        if (text.startsWith("//", at)) {
            comment();
        } else if (text.startsWith("/*", at)) {
            upTo(text.indexOf("*/", at + 2), 2);
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '`') {
            template(1);
        } else if (c == '/' && beginsExpression()) {
            regularExpression();
        } else if (Character.isJavaIdentifierPart(c)) {
            word();
        } else {
            other(c);
        }
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        found.add(new LineComments.LineComment(line, at - lineStart, text.substring(at + "//".length(), stop)));
        at = stop;
    }

    /** A string ends with its line at the latest. */
    private void string(char quote) {
        step(1);
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            step(text.charAt(at) == '\\' ? 2 : 1);
        }
        end(quote);
    }

    /** A part of a template, up to its end or to code in it. */
    private void template(int begin) {
        step(begin);
        while (at < text.length() && text.charAt(at) != '`') {
            if (text.startsWith("${", at)) {
                step(2);
                substitutions.push(0);
                last = "{";
                return;
            }
            step(text.charAt(at) == '\\' ? 2 : 1);
        }
        end('`');
    }

    private void regularExpression() {
        boolean inClass = false;
        step(1);
        while (at < text.length() && text.charAt(at) != '\n' && (inClass || text.charAt(at) != '/')) {
            char c = text.charAt(at);
            inClass = c == '[' || (inClass && c != ']');
            step(c == '\\' ? 2 : 1);
        }
        end('/');
    }

    private void end(char mark) {
        if (at < text.length() && text.charAt(at) == mark) {
            step(1);
        }
        last = "\"";
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        last = text.substring(start, at);
    }

    private void other(char c) {
        if (c == '{' && !substitutions.isEmpty()) {
            substitutions.push(substitutions.pop() + 1);
        } else if (c == '}' && !substitutions.isEmpty()) {
            int open = substitutions.pop();
            if (open == 0) {
                template(1);
                return;
            }
            substitutions.push(open - 1);
        }
        if (!Character.isWhitespace(c)) {
            last = String.valueOf(c);
        }
        step(1);
    }

    /** Whether a value is expected here, and so no operator. */
    private boolean beginsExpression() {
        if (last.isEmpty() || BEFORE_EXPRESSION.contains(last)) {
            return true;
        }
        char before = last.charAt(last.length() - 1);
        return !Character.isJavaIdentifierPart(before) && ")]}\"".indexOf(before) < 0;
    }

    private void upTo(int end, int length) {
        step((end < 0 ? text.length() : end + length) - at);
    }

    private void step(int count) {
        for (int left = count; left > 0 && at < text.length(); left--) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
    }
}
