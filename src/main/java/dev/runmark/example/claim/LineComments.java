package dev.runmark.example.claim;

import java.util.ArrayList;
import java.util.List;

/** Finds the {@code //} comments of a Java text: those that are comments, not those inside strings. */
public final class LineComments {

    private LineComments() {}

    /**
     * A comment.
     *
     * @param line its line, from 0
     * @param column the column at which it begins, from 0
     * @param text what follows the mark that begins it, such as two slashes
     */
    public record LineComment(int line, int column, String text) {}

    /** The comments of a text, in order. */
    static List<LineComment> in(String java) {
        List<LineComment> found = new ArrayList<>();
        int line = 0;
        int lineStart = 0;
        for (NonCode part : NonCode.in(java)) {
            if (part.kind() == NonCode.Kind.LINE_COMMENT) {
                for (int end = java.indexOf('\n', lineStart);
                        end >= 0 && end < part.start();
                        end = java.indexOf('\n', lineStart)) {
                    lineStart = end + 1;
                    line++;
                }
                found.add(new LineComment(
                        line, part.start() - lineStart, java.substring(part.start() + "//".length(), part.end())));
            }
        }
        return found;
    }
}
