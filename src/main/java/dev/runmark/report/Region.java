package dev.runmark.report;

import dev.runmark.text.Problem;

/**
 * The characters that a problem is about.
 *
 * @param startLine from 1
 * @param startColumn from 1, in UTF-16 code units
 * @param endColumn the column after the last character, on the same line
 */
record Region(int startLine, int startColumn, int endColumn) {

    static Region of(Problem problem) {
        int line = problem.location().line();
        int start = problem.location().column();
        int end = start + problem.length();
        // What is wrong may go on over several lines; the columns of others mean nothing on this one.
        int lineEnd =
                problem.sourceLine().isEmpty() ? end : problem.sourceLine().length() + 1;
        return new Region(line, start, Math.max(start + 1, Math.min(end, lineEnd)));
    }
}
