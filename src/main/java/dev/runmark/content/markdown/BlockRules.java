package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where blocks begin that flexmark begins elsewhere than CommonMark 0.31.2 does. */
final class BlockRules {

    private static final int CODE_INDENT = 4;
    private static final Pattern TILDES = Pattern.compile("~{3,}");

    private BlockRules() {}

    /** A fence of tildes, whose info string may hold tildes and backticks. */
    static BlockStart tildeFence(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = rest(state);
        Matcher tildes = TILDES.matcher(line);
        if (isCode(state) || !tildes.lookingAt()) {
            return BlockStart.none();
        }
        int from = state.getNextNonSpaceIndex();
        FencedCodeBlockParser parser =
                new FencedCodeBlockParser(state.getProperties(), '~', tildes.end(), state.getIndent(), from);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(0, tildes.end()));
        return BlockStart.of(parser).atIndex(from + tildes.end());
    }

    /** What looks like an item, indented as code is, after a list that a blank line has ended. */
    static BlockStart codeAfterList(ParserState state, MatchedBlockParser matched) {
        boolean afterList = matched.getBlockParser() instanceof ListBlockParser
                && !state.getActiveBlockParser().isParagraphParser();
        return afterList && isCode(state)
                ? BlockStart.of(new IndentedCodeBlockParser(state.getProperties()))
                        .atColumn(state.getColumn() + CODE_INDENT)
                : BlockStart.none();
    }

    /** Whether a line is indented so deep that it is code, where it can be. */
    static boolean isCode(ParserState state) {
        return state.getIndent() >= CODE_INDENT;
    }

    /** A line without its indentation. */
    static BasedSequence rest(ParserState state) {
        BasedSequence line = state.getLine();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length());
    }
}
