package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where blocks begin that flexmark begins elsewhere than CommonMark 0.31.2 does. */
final class BlockRules {

    private static final int CODE_INDENT = 4;
    private static final Pattern TILDES = Pattern.compile("~{3,}");
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)[ \\t]*");

    private BlockRules() {}

    /** A fence of tildes, whose info string may hold tildes and backticks. */
    static BlockStart tildeFence(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = rest(state);
        Matcher tildes = TILDES.matcher(line);
        if (state.getIndent() >= CODE_INDENT || !tildes.lookingAt()) {
            return BlockStart.none();
        }
        int from = state.getNextNonSpaceIndex();
        FencedCodeBlockParser parser =
                new FencedCodeBlockParser(state.getProperties(), '~', tildes.end(), state.getIndent(), from);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(0, tildes.end()));
        return BlockStart.of(parser).atIndex(from + tildes.end());
    }

    /** The line that underlines a heading, below link definitions: they are no part of the heading. */
    static BlockStart underlineBelowDefinitions(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = rest(state);
        if (state.getIndent() >= CODE_INDENT
                || matched.getParagraphLines() == null
                || !UNDERLINE.matcher(line).matches()) {
            return BlockStart.none();
        }
        BlockContent content = new BlockContent();
        content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
        BasedSequence paragraph = content.getContents();
        BlockParser above = matched.getBlockParser();
        int taken = ((InlineReader) state.getInlineParser()).takeDefinitions(above.getBlock(), paragraph);
        if (taken == 0) {
            return BlockStart.none();
        }
        BasedSequence title = paragraph.subSequence(taken).trim();
        return title.isEmpty()
                ? BlockStart.of(new ParagraphParser())
                        .atIndex(state.getNextNonSpaceIndex())
                        .replaceActiveBlockParser()
                : heading(title, line).atIndex(state.getLine().length()).replaceActiveBlockParser();
    }

    private static BlockStart heading(BasedSequence title, BasedSequence underline) {
        HeadingParser parser = new HeadingParser(underline.startsWith("=") ? 1 : 2);
        Heading heading = (Heading) parser.getBlock();
        heading.setText(title);
        heading.setClosingMarker(underline.trim());
        heading.setCharsFromContent();
        return BlockStart.of(parser);
    }

    /** What looks like an item, indented as code is, after a list that a blank line has ended. */
    static BlockStart codeAfterList(ParserState state, MatchedBlockParser matched) {
        boolean afterList = matched.getBlockParser() instanceof ListBlockParser
                && !state.getActiveBlockParser().isParagraphParser();
        return afterList && state.getIndent() >= CODE_INDENT
                ? BlockStart.of(new IndentedCodeBlockParser(state.getProperties()))
                        .atColumn(state.getColumn() + CODE_INDENT)
                : BlockStart.none();
    }

    private static BasedSequence rest(ParserState state) {
        BasedSequence line = state.getLine();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length());
    }
}
