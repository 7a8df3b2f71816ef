package dev.runmark.content.signs;

import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationBlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * Finds the lines that say the long form of an abbreviation, at their beginning only: where flexmark finds one behind
 * spaces, a list's mark or a quote's, it counts these twice, cuts the abbreviation in the wrong place, and fails where
 * nothing follows.
 */
final class AbbreviationLines extends IndependentFactory implements CustomBlockParserFactory {

    private final CustomBlockParserFactory lines = new AbbreviationBlockParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory line = lines.apply(options);
        return (state, matched) ->
                state.getNextNonSpaceIndex() == 0 ? line.tryStart(state, matched) : BlockStart.none();
    }
}
