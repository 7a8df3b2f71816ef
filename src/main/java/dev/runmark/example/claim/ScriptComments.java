package dev.runmark.example.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the {@code //} comments of a JavaScript text: those that are comments, not those inside strings, templates, regular
 * expressions and other comments (ECMA-262, 12.4, 12.9).
 */
final class ScriptComments {

    /** After one of these, or at the beginning, a slash begins a regular expression and is no division. */
    private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};+-*%<>~^";

    private final String script;
    private final List<LineComments.LineComment> found = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;
    private char before = ';';

    private ScriptComments(String script) {
        this.script = script;
    }

    /** The comments of a text, in order. */
    static List<LineComments.LineComment> in(String script) {
        ScriptComments comments = new ScriptComments(script);
        comments.read();
        return List.copyOf(comments.found);
    }

    private void read() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (script.startsWith("//", at)) {
                comment();
            } else if (script.startsWith("/*", at)) {
                until("*/", 2, /* onOneLine= */ false);
            } else if (c == '"' || c == '\'') {
                until(String.valueOf(c), 1, /* onOneLine= */ true);
            } else if (c == '`') {
                until("`", 1, /* onOneLine= */ false);
            } else if (c == '/' && BEFORE_EXPRESSION.indexOf(before) >= 0) {
                until("/", 1, /* onOneLine= */ true);
            } else {
                before = Character.isWhitespace(c) ? before : c;
                step();
            }
        }
    }

    private void comment() {
        int end = script.indexOf('\n', at);
        int stop = end < 0 ? script.length() : end;
        found.add(new LineComments.LineComment(line, at - lineStart, script.substring(at + 2, stop)));
        at = stop;
    }

    private void until(String end, int opening, boolean onOneLine) {
        skip(opening);
        while (at < script.length() && !script.startsWith(end, at)) {
            if (onOneLine && script.charAt(at) == '\n') {
                return;
            }
            skip(script.charAt(at) == '\\' ? 2 : 1);
        }
        skip(end.length());
        before = ')';
    }

    private void skip(int count) {
        for (int left = count; left > 0 && at < script.length(); left--) {
            step();
        }
    }

    private void step() {
        if (script.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }
}
