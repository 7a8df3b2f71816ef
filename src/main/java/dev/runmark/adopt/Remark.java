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
 * A comment of a block of Java: one at the end of a line, with what continues it below, or several lines of nothing else.
 *
 * @param lines its lines
 * @param position where it stands
 * @param code the line of code that it may be about: its own, the last one before it, or the first one of all
 * @param gap how many blank lines are between the code and it
 * @param lineBelow the line of the page below it
 */
record Remark(List<Line> lines, Position position, FenceLine code, int gap, int lineBelow) {

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
     * @param mark how many characters begin it, such as two slashes; none within a comment of several lines
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
        int end = isBlock() ? code.text().indexOf("/*") : first().column();
        return trailing() ? code.text().substring(0, end) : code.text();
    }

    /** Whether it, or a part of it, is between slashes and stars that stand on different lines. */
    boolean isBlock() {
        return lines.stream().anyMatch(line -> line.mark() == 0)
                || last().line().line() + 1 < lineBelow;
    }

    /** The comments of a block that stand behind, below or right above some code, in order. */
    static List<Remark> in(Fence fence, Language language) {
        List<Remark> remarks = new ArrayList<>();
        List<Comment> comments = language instanceof Language.Java ? comments(fence) : comments(fence, language);
        for (int i = 0; i < comments.size(); ) {
            List<Line> lines = new ArrayList<>();
            Comment first = comments.get(i);
            do {
                lines.addAll(comments.get(i++).lines());
            } while (i < comments.size() && comments.get(i).continues(comments.get(i - 1), first, fence));
            of(fence, first, comments.get(i - 1), lines).ifPresent(remarks::add);
        }
        return remarks;
    }

    private static Optional<Remark> of(Fence fence, Comment first, Comment last, List<Line> lines) {
        int lineBelow = fence.lines().get(last.lastRow()).line() + 1;
        if (!first.codeBefore(fence).isBlank()) {
            return Optional.of(new Remark(lines, Position.BEHIND, fence.lines().get(first.row()), 0, lineBelow));
        }
        int above = first.row() - 1;
        while (above >= 0 && fence.lines().get(above).text().isBlank()) {
            above--;
        }
        if (above >= 0) {
            int gap = first.row() - 1 - above;
            return Optional.of(new Remark(lines, Position.BELOW, fence.lines().get(above), gap, lineBelow));
        }
        int below = last.lastRow() + 1;
        return below < fence.lines().size() && !fence.lines().get(below).text().isBlank()
                ? Optional.of(new Remark(lines, Position.FIRST, fence.lines().get(below), 0, lineBelow))
                : Optional.empty();
    }

    /** A comment with nothing but space behind it: {@code //}, or {@code /* *}{@code /} on one line or on several. */
    private record Comment(int row, int lastRow, int column, List<Line> lines) {

        String codeBefore(Fence fence) {
            return fence.lines().get(row).text().substring(0, column);
        }

        static Comment of(Fence fence, int row, int column, int mark, String text) {
            Line line = new Line(fence.lines().get(row), column, mark, text);
            return new Comment(row, row, column, List.of(line));
        }

        boolean continues(Comment last, Comment first, Fence fence) {
            return row == last.lastRow + 1
                    && column == first.column
                    && row == lastRow
                    && first.row == first.lastRow
                    && codeBefore(fence).isBlank();
        }
    }

    private static List<Comment> comments(Fence fence, Language language) {
        int mark = language.comment().length();
        return Comments.in(fence.text(), language).stream()
                .map(comment -> Comment.of(fence, comment.line(), comment.column(), mark, comment.text()))
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
            int lineEnd = code.indexOf('\n', Math.max(part.start(), part.end() - 1));
            boolean endsLine =
                    part.end() <= lineEnd && code.substring(part.end(), lineEnd).isBlank();
            boolean documentation = code.startsWith("/**", part.start());
            if (part.kind() != NonCode.Kind.LITERAL && endsLine && !documentation) {
                int end = part.kind() == NonCode.Kind.LINE_COMMENT ? part.end() : part.end() - "*/".length();
                String text = code.substring(Math.min(end, part.start() + "//".length()), end);
                comment(fence, row, part.start() - start, text).ifPresent(comments::add);
            }
        }
        return comments;
    }

    /** A comment without the blank lines in it; empty if it is blank and takes several lines. */
    private static Optional<Comment> comment(Fence fence, int row, int column, String text) {
        String[] texts = text.split("\n", -1);
        if (texts.length == 1) {
            return Optional.of(Comment.of(fence, row, column, "//".length(), text));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            FenceLine line = fence.lines().get(row + i);
            String said = i == 0 ? texts[i] : texts[i].replaceFirst("^\\s*\\*?\\s?", "");
            if (!said.isBlank()) {
                boolean first = i == 0;
                int start = first ? column : texts[i].length() - said.length();
                lines.add(new Line(line, start, first ? "//".length() : 0, said));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comment(row, row + texts.length - 1, column, lines));
    }
}
