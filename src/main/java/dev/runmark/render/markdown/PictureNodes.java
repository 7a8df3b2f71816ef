package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.picture.Figure;
import dev.runmark.content.picture.PictureSize;
import java.util.Set;

/** Pictures of the site: nothing moves when they arrive, and where there is a dark one, it is shown on dark pages. */
final class PictureNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Image.class, PictureNodes::picture),
                new NodeRenderingHandler<>(ImageRef.class, PictureNodes::picture));
    }

    private static void picture(Node node, NodeRendererContext context, HtmlWriter html) {
        Rendering rendering = Rendering.of(context.getDocument());
        Picture.of(node)
                .flatMap(picture -> rendering.pictures().dark(picture.url()))
                .filter(dark -> !context.isDoNotRenderLinks())
                .ifPresentOrElse(
                        dark -> {
                            html.raw("<picture><source srcset=\"" + Escaping.escapeHtml(dark, true)
                                    + "\" media=\"(prefers-color-scheme: dark)\">");
                            context.delegateRender();
                            html.raw("</picture>");
                        },
                        context::delegateRender);
    }

    /** A picture with its caption below it. */
    static void figure(Figure figure, NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<figure class=\"picture\">").line();
        context.render(figure.picture());
        html.line().raw("<figcaption>");
        html.text(figure.caption());
        html.raw("</figcaption>").line().raw("</figure>").line();
    }

    /** Gives pictures of the site their size, and has all but a text's first one wait until they are nearly seen. */
    static final class Attributes extends IndependentAttributeProviderFactory {

        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return Attributes::set;
        }

        private static void set(Node node, AttributablePart part, MutableAttributes attributes) {
            if (part.equals(AttributablePart.LINK)) {
                Picture.of(node).ifPresent(picture -> set(picture, attributes));
            }
        }

        private static void set(Picture picture, MutableAttributes attributes) {
            Pictures pictures = Rendering.of(picture.node().getDocument()).pictures();
            pictures.size(picture.url()).ifPresent(size -> setSize(size, attributes));
            if (pictures.isFurther(picture.node())) {
                attributes.replaceValue("loading", "lazy");
            }
            if (Figure.around(picture.node()).isPresent()) {
                attributes.remove("title");
            }
        }

        private static void setSize(PictureSize size, MutableAttributes attributes) {
            attributes.replaceValue("width", String.valueOf(size.width()));
            attributes.replaceValue("height", String.valueOf(size.height()));
        }
    }
}
