package dev.runmark.content.markdown;

import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a table as GitHub has them. A pipe parts two cells wherever it stands, also in code, unless a backslash
 * precedes it.
 *
 * @see <a href="https://github.github.com/gfm/#tables-extension-">GFM, Tables</a>
 */
final class TableSyntax {

    private static final Pattern DELIMITER = Pattern.compile(":?-+:?");

    private TableSyntax() {}

    /** The cells of a row, without the spaces around them. */
    static List<BasedSequence> cells(BasedSequence line) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = new ArrayList<>();
        int from = row.startsWith("|") ? 1 : 0;
        for (int i = from; i < row.length(); i++) {
            if (row.charAt(i) == '|') {
                cells.add(row.subSequence(from, i).trim());
                from = i + 1;
            } else if (row.charAt(i) == '\\') {
                i++;
            }
        }
        if (from < row.length()) {
            cells.add(row.subSequence(from).trim());
        }
        return cells;
    }

    /**
     * How the columns are aligned, if a line is the one between a table's head and its rows. A line of mere dashes is
     * none: it underlines a heading.
     */
    static List<Optional<Alignment>> columns(BasedSequence line) {
        List<BasedSequence> cells = cells(line);
        boolean marked = line.indexOf('|') >= 0 || line.indexOf(':') >= 0;
        if (!marked || !cells.stream().allMatch(cell -> DELIMITER.matcher(cell).matches())) {
            return List.of();
        }
        return cells.stream().map(TableSyntax::alignment).toList();
    }

    private static Optional<Alignment> alignment(BasedSequence cell) {
        boolean left = cell.startsWith(":");
        boolean right = cell.endsWith(":");
        if (!left && !right) {
            return Optional.empty();
        }
        return Optional.of(left && right ? Alignment.CENTER : left ? Alignment.LEFT : Alignment.RIGHT);
    }
}
