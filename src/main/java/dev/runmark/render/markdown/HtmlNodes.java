package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.site.HtmlPolicy;
import java.util.Set;

/** Raw HTML, as far as the site lets it pass. */
final class HtmlNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(HtmlBlock.class, HtmlNodes::block),
                new NodeRenderingHandler<>(HtmlInline.class, HtmlNodes::inline),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, HtmlNodes::comment),
                new NodeRenderingHandler<>(HtmlInlineComment.class, HtmlNodes::comment));
    }

    private static HtmlPolicy policy(NodeRendererContext context) {
        return Rendering.of(context.getDocument()).html();
    }

    private static void block(HtmlBlock block, NodeRendererContext context, HtmlWriter html) {
        HtmlPolicy policy = policy(context);
        if (policy.allowsAll()) {
            context.delegateRender();
            return;
        }
        String shown = ShownHtml.of(block, policy).strip();
        // What is left of a block may be the words of a paragraph.
        boolean words = !shown.isEmpty() && shown.indexOf('<') < 0;
        html.line().rawPre(words ? "<p>" + shown + "</p>" : shown).line();
    }

    private static void inline(HtmlInline tag, NodeRendererContext context, HtmlWriter html) {
        HtmlPolicy policy = policy(context);
        if (policy.allowsAll()) {
            context.delegateRender();
        } else {
            html.raw(ShownHtml.of(tag, policy));
        }
    }

    private static void comment(Node comment, NodeRendererContext context, HtmlWriter html) {
        if (policy(context).allowsAll()) {
            context.delegateRender();
        }
    }
}
