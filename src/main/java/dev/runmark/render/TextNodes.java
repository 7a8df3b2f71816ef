package dev.runmark.render;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/**
 * Text and code as they were read. flexmark's own renderer would take spaces out of code, and look for references to
 * characters in text where the reader has found none.
 */
final class TextNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Text.class, TextNodes::text),
                new NodeRenderingHandler<>(Code.class, TextNodes::code));
    }

    private static void text(Text text, NodeRendererContext context, HtmlWriter html) {
        html.text(Escaping.unescapeString(text.getChars(), false));
    }

    private static void code(Code code, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tag("code");
        html.text(code.getText().toString().replaceAll("\\R", " "));
        html.tag("/code");
    }
}
