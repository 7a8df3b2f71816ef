package dev.runmark.render.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;
import io.pebbletemplates.pebble.tokenParser.MacroTokenParser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes loops, macros and ranges of templates end: each round of a loop and each call of a macro counts like some
 * characters that are written, of which one page may have {@link #MOST}. It counts instead of looking at the time, so
 * that a page is refused on every machine or on none.
 *
 * <p>Immutable and thread-safe.
 */
public final class Bounds extends AbstractExtension {

    /** How many characters filling a template may take, as Pebble's {@code maxRenderedSize}. */
    public static final int MOST = 64 << 20;

    /** They take about as long as so many characters, and may write none. */
    private static final int ROUND = 8;

    private static final int CALL = 32;

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new Loops(), new Macros());
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(RangeFunction.FUNCTION_NAME, new BoundedRange());
    }

    private static final class Loops extends ForTokenParser {

        @Override
        public RenderableNode parse(Token token, Parser parser) {
            ForNode loop = (ForNode) super.parse(token, parser);
            return new BoundedLoop(loop, counted(loop.getBody(), new Count(loop.getLineNumber(), ROUND)));
        }
    }

    private static final class Macros extends MacroTokenParser {

        @Override
        public RenderableNode parse(Token token, Parser parser) {
            MacroNode macro = (MacroNode) super.parse(token, parser);
            return new MacroNode(
                    macro.getName(), macro.getArgs(), counted(macro.getBody(), new Count(token.getLineNumber(), CALL)));
        }
    }

    private static BodyNode counted(BodyNode body, Count count) {
        List<RenderableNode> children = new ArrayList<>(List.of(count));
        children.addAll(body.getChildren());
        return new BodyNode(body.getLineNumber(), children);
    }
}
