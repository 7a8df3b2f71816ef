package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.signs.IndependentFactory;
import java.util.Set;

/**
 * Takes {@code {#id .class}} off a heading's text before its inline Markdown is parsed.
 *
 * <p>flexmark's own attributes extension reads braces in every paragraph, and so swallows the sets, placeholders and
 * Javadoc tags of which prose about Java is full.
 */
final class HeadingAttributesExtension implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.blockPreProcessorFactory(new Cutting());
    }

    private static final class Cutting extends IndependentFactory implements BlockPreProcessorFactory {

        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(Heading.class);
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return (parser, block) -> {
                if (block instanceof Heading heading) {
                    cut(heading);
                }
            };
        }

        private static void cut(Heading heading) {
            BasedSequence text = heading.getText();
            HeadingAttributes.start(text)
                    .ifPresent(
                            start -> heading.setText(text.subSequence(0, start).trimEnd()));
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }
    }
}
