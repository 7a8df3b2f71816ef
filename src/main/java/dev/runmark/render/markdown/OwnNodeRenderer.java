package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.fence.CodeNotes;
import dev.runmark.render.words.Words;
import java.util.Set;

/** The nodes that do not look as flexmark would have them: headings, code blocks and alerts. */
final class OwnNodeRenderer implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Document.class, OwnNodeRenderer::document),
                new NodeRenderingHandler<>(Heading.class, OwnNodeRenderer::heading),
                new NodeRenderingHandler<>(FencedCodeBlock.class, OwnNodeRenderer::codeBlock),
                new NodeRenderingHandler<>(IndentedCodeBlock.class, OwnNodeRenderer::indentedCode),
                new NodeRenderingHandler<>(TableBlock.class, OwnNodeRenderer::table),
                new NodeRenderingHandler<>(BlockQuote.class, OwnNodeRenderer::quote));
    }

    private static void document(Document document, NodeRendererContext context, HtmlWriter html) {
        context.renderChildren(document);
        html.line().raw(String.valueOf(RenderedText.CUT)).line();
    }

    private static void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
        String cut = heading.getLevel() == 2 && heading.getParent() instanceof Document
                ? String.valueOf(RenderedText.CUT)
                : "";
        String id = Escaping.escapeHtml(heading.getAnchorRefId(), false);
        Words words = Rendering.of(context.getDocument()).words();
        String part = AnswerPart.below(heading, words)
                .map(below -> " data-part=\"" + below.label() + "\"")
                .orElse("");
        html.line().raw(cut + "<h" + heading.getLevel() + " id=\"" + id + "\"" + part + ">" + cut);
        context.renderChildren(heading);
        html.raw(cut + "<a class=\"anchor\" href=\"#" + id + "\" aria-label=\"" + words.of("link.part") + "\">#</a>");
        html.raw("</h" + heading.getLevel() + ">" + cut).line();
    }

    private static void codeBlock(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        Rendering rendering = Rendering.of(context.getDocument());
        TabHtml tab = TabHtml.of(block, rendering);
        String style = CodeNotes.of(block).isPresent() ? rendering.styleOfBlocks() : "";
        String code = style + tab.before() + CodeBlock.html(block, rendering) + tab.after();
        // An example may print any character, also the one at which the text is cut.
        html.line().rawPre(code.replace(RenderedText.CUT, '\uFFFD')).line();
    }

    private static void indentedCode(IndentedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        html.line()
                .rawPre(CodeBlock.html(block, Rendering.of(context.getDocument())))
                .line();
    }

    /** A wide table scrolls within the page, and what scrolls must be reachable without a mouse. */
    private static void table(TableBlock table, NodeRendererContext context, HtmlWriter html) {
        Rendering rendering = Rendering.of(context.getDocument());
        String label = rendering.words().of("table", Integer.toString(rendering.nextBlock()));
        html.line().raw("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"" + label + "\">");
        html.line();
        context.delegateRender();
        html.line().raw("</div>").line();
    }

    private static void quote(BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
        Alert.of(quote).ifPresentOrElse(alert -> alert.render(context, html), () -> context.delegateRender());
    }
}
