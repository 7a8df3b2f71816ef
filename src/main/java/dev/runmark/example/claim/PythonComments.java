package dev.runmark.example.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the {@code #} comments of a Python text: those that are comments, not those inside strings (Python 2.1.3, 2.4). */
final class PythonComments {

    private static final Set<String> LONG_QUOTES = Set.of("\"\"\"", "'''");

    private final String python;
    private final List<LineComments.LineComment> found = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;

    private PythonComments(String python) {
        this.python = python;
    }

    /** The comments of a text, in order. */
    static List<LineComments.LineComment> in(String python) {
        PythonComments comments = new PythonComments(python);
        comments.read();
        return List.copyOf(comments.found);
    }

    private void read() {
        while (at < python.length()) {
            char c = python.charAt(at);
            if (c == '#') {
                comment();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else {
                step();
            }
        }
    }

    private void comment() {
        int end = python.indexOf('\n', at);
        int stop = end < 0 ? python.length() : end;
        found.add(new LineComments.LineComment(line, at - lineStart, python.substring(at + 1, stop)));
        at = stop;
    }

    /** A string; one in single quotes ends with its line at the latest, since nothing else can be told of the rest. */
    private void string(char quote) {
        Optional<String> longQuote = LONG_QUOTES.stream()
                .filter(marks -> python.startsWith(marks, at))
                .findFirst();
        String marks = longQuote.orElse(String.valueOf(quote));
        skip(marks.length());
        while (at < python.length() && !python.startsWith(marks, at)) {
            if (longQuote.isEmpty() && python.charAt(at) == '\n') {
                return;
            }
            skip(python.charAt(at) == '\\' ? 2 : 1);
        }
        skip(marks.length());
    }

    private void skip(int count) {
        for (int left = count; left > 0 && at < python.length(); left--) {
            step();
        }
    }

    private void step() {
        if (python.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }
}
