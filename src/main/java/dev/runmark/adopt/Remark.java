package dev.runmark.adopt;

import dev.runmark.example.claim.Comments;
import dev.runmark.example.claim.NonCode;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment of a block: one at the end of a line, with what continues it below, or several lines of nothing else.
 *
 * @param lines its lines
 * @param position where it stands
 * @param code the line of code that it may be about: its own, the last one before it, or the first one of all
 * @param gap how many blank lines are between the code and it
 */
record Remark(List<Line> lines, Position position, FenceLine code, int gap) {

    Remark {
        lines = List.copyOf(lines);
    }

    /** Where a comment stands. */
    enum Position {
        /** Behind code, on its line. */
        BEHIND,
        /** On lines of its own, with code above it in the block. */
        BELOW,
        /** Above all code of the block, and right above its first line. */
        FIRST
    }

    /**
     * A line of a comment.
     *
     * @param line the line of the block
     * @param column the column in that line at which it begins, from 0
     * @param mark how many characters begin it, such as two slashes
     * @param text what follows them
     */
    record Line(FenceLine line, int column, int mark, String text) {

        /** The column of the page of a place in the text. */
        int pageColumn(int offset) {
            return line.columnAt(column + mark + offset);
        }
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** Whether code stands before it on its line. */
    boolean trailing() {
        return position == Position.BEHIND;
    }

    /** The code before the comment. */
    String codeText() {
        return trailing() ? code.text().substring(0, first().column()) : code.text();
    }

    /** The line of the page below the comment. */
    int lineBelow() {
        return last().line().line() + 1;
    }

    /** The comments of a block that stand behind, below or right above some code, in order. */
    static List<Remark> in(Fence fence, Language language) {
        List<Remark> remarks = new ArrayList<>();
        List<Comment> comments = language instanceof Language.Java ? comments(fence) : comments(fence, language);
        for (int i = 0; i < comments.size(); ) {
            List<Line> lines = new ArrayList<>();
            Comment first = comments.get(i);
            do {
                lines.add(comments.get(i++).line(fence));
            } while (i < comments.size() && comments.get(i).continues(comments.get(i - 1), first, fence));
            of(fence, first, lines).ifPresent(remarks::add);
        }
        return remarks;
    }

    private static Optional<Remark> of(Fence fence, Comment first, List<Line> lines) {
        if (!first.codeBefore(fence).isBlank()) {
            return Optional.of(new Remark(lines, Position.BEHIND, fence.lines().get(first.row()), 0));
        }
        int above = first.row() - 1;
        while (above >= 0 && fence.lines().get(above).text().isBlank()) {
            above--;
        }
        if (above >= 0) {
            return Optional.of(new Remark(lines, Position.BELOW, fence.lines().get(above), first.row() - 1 - above));
        }
        int below = first.row() + lines.size();
        return below < fence.lines().size() && !fence.lines().get(below).text().isBlank()
                ? Optional.of(new Remark(lines, Position.FIRST, fence.lines().get(below), 0))
                : Optional.empty();
    }

    /** A comment that ends its line: {@code //} or, on one line, {@code /* *}{@code /}; in Python, {@code #}. */
    private record Comment(int row, int column, int mark, String text) {

        String codeBefore(Fence fence) {
            return fence.lines().get(row).text().substring(0, column);
        }

        boolean continues(Comment last, Comment first, Fence fence) {
            return row == last.row + 1
                    && column == first.column
                    && codeBefore(fence).isBlank();
        }

        Line line(Fence fence) {
            return new Line(fence.lines().get(row), column, mark, text);
        }
    }

    private static List<Comment> comments(Fence fence, Language language) {
        return Comments.in(fence.text(), language).stream()
                .map(comment -> new Comment(
                        comment.line(), comment.column(), language.comment().length(), comment.text()))
                .toList();
    }

    private static List<Comment> comments(Fence fence) {
        String code = fence.text();
        List<Comment> comments = new ArrayList<>();
        int row = 0;
        int start = 0;
        for (NonCode part : NonCode.in(code)) {
            for (int end = code.indexOf('\n', start); end >= 0 && end < part.start(); end = code.indexOf('\n', start)) {
                start = end + 1;
                row++;
            }
            int lineEnd = code.indexOf('\n', part.start());
            boolean endsLine =
                    part.end() <= lineEnd && code.substring(part.end(), lineEnd).isBlank();
            boolean documentation = code.startsWith("/**", part.start());
            if (part.kind() != NonCode.Kind.LITERAL && endsLine && !documentation) {
                int end = part.kind() == NonCode.Kind.LINE_COMMENT ? part.end() : part.end() - "*/".length();
                String text = code.substring(Math.min(end, part.start() + "//".length()), end);
                comments.add(new Comment(row, part.start() - start, "//".length(), text));
            }
        }
        return comments;
    }
}
