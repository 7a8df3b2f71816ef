package dev.runmark.content.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts kinds of blocks before those that flexmark knows by itself.
 *
 * @param kinds each begins a block if one of its kind begins at a line; the first that does has it
 */
record BeforeCore(List<BlockParserFactory> kinds) implements CustomBlockParserFactory {

    BeforeCore {
        kinds = List.copyOf(kinds);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this::start;
    }

    private BlockStart start(ParserState state, MatchedBlockParser matched) {
        // flexmark's BlockStart.none() is null.
        return kinds.stream()
                .map(kind -> kind.tryStart(state, matched))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BlockStart.none());
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                BlockQuoteParser.Factory.class,
                HeadingParser.Factory.class,
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                ThematicBreakParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
