package dev.runmark.render.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import dev.runmark.content.markdown.Dialect;

/** Turns parsed Markdown into HTML. */
public final class MarkdownRenderer {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(Dialect.options())
            .nodeRendererFactory(options -> new TextNodes())
            .nodeRendererFactory(options -> new OwnNodeRenderer())
            .attributeProviderFactory(new NoteLists.Factory())
            .nodeRendererFactory(options -> new HtmlNodes())
            .linkResolverFactory(new PageLinks())
            .build();

    private MarkdownRenderer() {}

    /** Renders a document of a text. */
    public static RenderedText render(Document document, Rendering rendering) {
        return RenderedText.cut(RENDERER.render(rendering.adopt(document)));
    }
}
