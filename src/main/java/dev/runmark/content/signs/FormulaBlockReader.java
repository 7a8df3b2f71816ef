package dev.runmark.content.signs;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;

/** Lines from one that begins with two dollar signs to one that ends with two; a blank line ends them, too. */
final class FormulaBlockReader extends AbstractBlockParser {

    private static final String SIGN = "$$";
    private static final int CODE_INDENT = 4;

    private final FormulaBlock block = new FormulaBlock();
    private final BlockContent content = new BlockContent();
    private boolean ended;

    private FormulaBlockReader() {}

    /** Begins a formula at a line if one begins there. */
    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line =
                state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
        boolean begins = state.getIndent() < CODE_INDENT && line.startsWith(SIGN);
        int next = line.indexOf(SIGN, SIGN.length());
        // What goes on behind its end is a line with a formula in it.
        boolean fits = next < 0 || (next > SIGN.length() && next == line.length() - SIGN.length());
        return begins && fits
                ? BlockStart.of(new FormulaBlockReader()).atIndex(state.getNextNonSpaceIndex())
                : BlockStart.none();
    }

    @Override
    public FormulaBlock getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return ended || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        BasedSequence text = line.trimEnd();
        ended = text.endsWith(SIGN) && (content.getLineCount() > 0 || text.length() > SIGN.length());
        content.add(line, state.getIndent());
    }

    @Override
    public void closeBlock(ParserState state) {
        BasedSequence chars = content.getSpanningChars().trimEnd();
        List<BasedSequence> lines = new ArrayList<>(content.getLines());
        lines.set(0, lines.get(0).subSequence(SIGN.length()));
        if (ended) {
            int last = lines.size() - 1;
            BasedSequence line = lines.get(last).trimEnd();
            lines.set(last, line.subSequence(0, line.length() - SIGN.length()));
        }
        block.fill(chars, SegmentedSequence.create(chars, lines), ended);
    }

    /** No other block begins with a dollar sign, so that its place among them does not matter. */
    static final class Factory extends IndependentFactory implements CustomBlockParserFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return FormulaBlockReader::start;
        }
    }
}
