package dev.runmark.content.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as GitHub reads it: its head is the last line of a paragraph, and what stood above stays a paragraph. flexmark's
 * own tables want a blank line above, three dashes a column, and take a pipe in code for text.
 *
 * <p>The nodes are flexmark's, so that its renderer of tables makes HTML of them.
 */
final class TableReader extends AbstractBlockParser {

    /**
     * How many cells that no row has a table is filled up with; then it ends. GitHub has the same limit, without which a
     * short text makes a page of any size: wide heads above many rows of one bar.
     */
    private static final int MOST_FILLED = 0x80000;

    private final TableBlock table = new TableBlock();
    private final List<Optional<Alignment>> columns;
    private final List<BasedSequence> lines = new ArrayList<>();
    private final List<TableCell> cells = new ArrayList<>();
    private int filled;

    private TableReader(BasedSequence head, List<Optional<Alignment>> columns) {
        this.columns = columns;
        lines.add(head);
    }

    /** Begins a table at the line below its head, if the line that is read is such a line. */
    static BlockStart start(ParserState state, MatchedBlockParser matched) {
        List<BasedSequence> above = matched.getParagraphLines();
        if (above == null || above.isEmpty() || BlockRules.isCode(state)) {
            return BlockStart.none();
        }
        List<Optional<Alignment>> columns = TableSyntax.columns(BlockRules.rest(state));
        BasedSequence head = above.get(above.size() - 1);
        if (columns.isEmpty() || TableSyntax.cells(head).size() != columns.size()) {
            return BlockStart.none();
        }
        List<BlockParser> begun = new ArrayList<>();
        if (above.size() > 1) {
            begun.add(paragraph(matched, above.size() - 1));
        }
        begun.add(new TableReader(head, columns));
        return BlockStart.of(begun.toArray(BlockParser[]::new))
                .atIndex(state.getLine().length())
                .replaceActiveBlockParser();
    }

    private static ParagraphParser paragraph(MatchedBlockParser matched, int lines) {
        ParagraphParser paragraph = new ParagraphParser();
        for (int i = 0; i < lines; i++) {
            paragraph.getBlockContent().add(matched.getParagraphLines().get(i), 0);
        }
        return paragraph;
    }

    @Override
    public TableBlock getBlock() {
        return table;
    }

    @Override
    public boolean isInterruptible() {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean ended = state.isBlank() || filled > MOST_FILLED;
        return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        lines.add(line);
        filled += Math.max(0, columns.size() - TableSyntax.cells(line).size());
    }

    @Override
    public void closeBlock(ParserState state) {
        TableHead head = new TableHead();
        addRow(head, lines.get(0), 0);
        table.appendChild(head);
        // The second line is what remained of the one with the dashes.
        if (lines.size() > 2) {
            TableBody body = new TableBody();
            for (int i = 2; i < lines.size(); i++) {
                addRow(body, lines.get(i), i - 1);
            }
            table.appendChild(body);
            body.setCharsFromContent();
        }
        head.setCharsFromContent();
        table.setContent(lines);
        table.setCharsFromContent();
    }

    /** A row is cut and filled to the table's head. */
    private void addRow(Node section, BasedSequence line, int number) {
        TableRow row = new TableRow(line.trim());
        row.setRowNumber(number);
        List<BasedSequence> texts = TableSyntax.cells(line);
        for (int i = 0; i < columns.size(); i++) {
            BasedSequence text = i < texts.size() ? texts.get(i) : BasedSequence.NULL;
            TableCell cell = new TableCell(text);
            cell.setText(text);
            cell.setHeader(section instanceof TableHead);
            columns.get(i).ifPresent(cell::setAlignment);
            row.appendChild(cell);
            cells.add(cell);
        }
        section.appendChild(row);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        cells.forEach(cell -> inlineParser.parse(cell.getText(), cell));
    }
}
