package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/** A {@code <textarea>}, whose text is no Markdown; flexmark knows this of {@code <pre>} and its like only. */
final class TextareaReader extends AbstractBlockParser {

    private static final Pattern START = Pattern.compile("<textarea(?:\\s|>|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</(?:script|pre|style|textarea)>", Pattern.CASE_INSENSITIVE);

    private final HtmlBlock block = new HtmlBlock();
    private final BlockContent content = new BlockContent();
    private boolean ended;

    private TextareaReader() {}

    static BlockStart start(ParserState state, MatchedBlockParser matched) {
        return !BlockRules.isCode(state)
                        && START.matcher(BlockRules.rest(state)).lookingAt()
                ? BlockStart.of(new TextareaReader()).atIndex(state.getIndex())
                : BlockStart.none();
    }

    @Override
    public HtmlBlock getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        ended = END.matcher(line).find();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
    }
}
