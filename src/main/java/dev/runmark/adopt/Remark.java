package dev.runmark.adopt;

import dev.runmark.example.claim.LineComments;
import dev.runmark.example.claim.LineComments.LineComment;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a block of Java: one at the end of a line, with what continues it below, or several lines of nothing else.
 *
 * @param lines its lines
 * @param code the line of code that it may be about: its own or the last one before it
 * @param trailing whether code stands before it on its line
 * @param gap how many blank lines are between the code and it
 */
record Remark(List<Line> lines, FenceLine code, boolean trailing, int gap) {

    Remark {
        lines = List.copyOf(lines);
    }

    /**
     * A line of a comment.
     *
     * @param line the line of the block
     * @param column the column of its slashes in that line, from 0
     * @param text what follows the slashes
     */
    record Line(FenceLine line, int column, String text) {

        /** The column of the page of a place in the text. */
        int pageColumn(int offset) {
            return line.column() + column + "//".length() + offset;
        }
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** The code before the comment. */
    String codeText() {
        return trailing ? code.text().substring(0, first().column()) : code.text();
    }

    /** The comments of a block that stand behind or below some code, in order. */
    static List<Remark> in(Fence fence) {
        List<Remark> remarks = new ArrayList<>();
        List<LineComment> comments = LineComments.in(fence.text());
        for (int i = 0; i < comments.size(); ) {
            List<Line> lines = new ArrayList<>();
            LineComment first = comments.get(i);
            boolean trailing = !codeBefore(fence, first).isBlank();
            do {
                lines.add(line(fence, comments.get(i++)));
            } while (i < comments.size() && continues(fence, comments.get(i - 1), comments.get(i), first));
            int above = first.line() - 1;
            while (!trailing && above >= 0 && fence.lines().get(above).text().isBlank()) {
                above--;
            }
            if (trailing || above >= 0) {
                FenceLine code = fence.lines().get(trailing ? first.line() : above);
                remarks.add(new Remark(lines, code, trailing, trailing ? 0 : first.line() - 1 - above));
            }
        }
        return remarks;
    }

    private static boolean continues(Fence fence, LineComment last, LineComment next, LineComment first) {
        return next.line() == last.line() + 1
                && next.column() == first.column()
                && codeBefore(fence, next).isBlank();
    }

    private static String codeBefore(Fence fence, LineComment comment) {
        return fence.lines().get(comment.line()).text().substring(0, comment.column());
    }

    private static Line line(Fence fence, LineComment comment) {
        return new Line(fence.lines().get(comment.line()), comment.column(), comment.text());
    }
}
