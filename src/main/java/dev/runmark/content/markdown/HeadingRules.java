package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings as CommonMark 0.31.2 has them: what stands above an underline is a heading without the link definitions at its
 * beginning. flexmark's own headings have those in them, and join all lines of a paragraph at each line that might be an
 * underline.
 */
final class HeadingRules {

    private static final Pattern MARKED = Pattern.compile("(#{1,6})(?:[ \\t]+|$)");
    private static final Pattern CLOSING = Pattern.compile("(?:^|[ \\t]+)#+[ \\t]*$");
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)[ \\t]*");

    private HeadingRules() {}

    /** A line that begins with number signs. */
    static BlockStart marked(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = BlockRules.rest(state);
        Matcher marker = MARKED.matcher(line);
        if (BlockRules.isCode(state) || !marker.lookingAt()) {
            return BlockStart.none();
        }
        BasedSequence title = line.subSequence(marker.end());
        Matcher closing = CLOSING.matcher(title);
        boolean closed = closing.find();
        HeadingParser parser = new HeadingParser(marker.end(1));
        Heading heading = (Heading) parser.getBlock();
        heading.setOpeningMarker(line.subSequence(0, marker.end(1)));
        heading.setText((closed ? title.subSequence(0, closing.start()) : title).trim());
        heading.setClosingMarker(closed ? title.subSequence(closing.start()).trim() : BasedSequence.NULL);
        heading.setCharsFromContent();
        return BlockStart.of(parser).atIndex(state.getLine().length());
    }

    /** The line below a paragraph that makes a heading of it. */
    static BlockStart underlined(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = BlockRules.rest(state);
        BlockParser above = matched.getBlockParser();
        if (BlockRules.isCode(state)
                || !above.isParagraphParser()
                || !UNDERLINE.matcher(line).matches()) {
            return BlockStart.none();
        }
        BlockContent content = new BlockContent();
        content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
        BasedSequence paragraph = content.getContents();
        int taken = ((InlineReader) state.getInlineParser()).takeDefinitions(above.getBlock(), paragraph);
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
}
