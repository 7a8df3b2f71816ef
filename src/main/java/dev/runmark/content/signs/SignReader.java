package dev.runmark.content.signs;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Reads what stands within a line for more than its characters. Implementations are stateless. */
abstract class SignReader implements InlineParserExtension {

    /**
     * What was read.
     *
     * @param node stands for it
     * @param end the offset behind it
     */
    record Sign(Node node, int end) {}

    /** What begins at an offset, if anything does. */
    abstract Optional<Sign> at(BasedSequence input, int index);

    @Override
    public final boolean parse(LightInlineParser parser) {
        Optional<Sign> sign = at(parser.getInput(), parser.getIndex());
        sign.ifPresent(found -> {
            parser.flushTextNode();
            parser.appendNode(found.node());
            parser.setIndex(found.end());
        });
        return sign.isPresent();
    }

    @Override
    public final void finalizeDocument(InlineParser parser) {}

    @Override
    public final void finalizeBlock(InlineParser parser) {}
}
