package dev.runmark.example.claim;

import dev.runmark.site.FenceLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of some blocks as they are compiled together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines the lines of all blocks; those between two blocks are empty, so that every line is as far from the first as
 *     it is in the page
 * @param starts where the text of each block begins in the text of these lines
 */
public record BlockLayout(List<FenceLine> lines, List<Integer> starts) {

    public BlockLayout {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
    }

    static BlockLayout of(List<Example> blocks) {
        List<FenceLine> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int length = 0;
        for (Example block : blocks) {
            List<FenceLine> own =
                    block.isJava() ? block.code().compiled() : block.code().lines();
            if (!lines.isEmpty() && !own.isEmpty()) {
                int before = lines.size();
                appendEmpty(lines, own.get(0).line());
                length += lines.size() - before;
            }
            starts.add(length);
            lines.addAll(own);
            length += Code.text(own).length();
        }
        return new BlockLayout(lines, starts);
    }

    /** At least one line, so that what ends a block never stands in the comment that ends its last line. */
    private static void appendEmpty(List<FenceLine> lines, int end) {
        int next = lines.get(lines.size() - 1).line() + 1;
        do {
            lines.add(new FenceLine("", next++, 1));
        } while (next < end);
    }

    /** The offset in the text of the lines of a place in the page. */
    int offsetOf(int line, int column) {
        int offset = 0;
        for (FenceLine each : lines) {
            if (each.line() == line) {
                return offset + each.offsetAt(column);
            }
            offset += each.text().length() + 1;
        }
        return offset;
    }
}
