package dev.runmark.render.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.runmark.content.markdown.Dialect;

/** Turns parsed Markdown into HTML. */
public final class MarkdownRenderer {

    private static final HtmlRenderer RENDERER = renderer(Dialect.options());

    /** flexmark gives links to what is no document only where documents have none. */
    private static final HtmlRenderer BLOCKS =
            renderer(new MutableDataSet(Dialect.options()).set(HtmlRenderer.DO_NOT_RENDER_LINKS, true));

    private MarkdownRenderer() {}

    private static HtmlRenderer renderer(DataHolder options) {
        return HtmlRenderer.builder(options)
                .nodeRendererFactory(context -> new TextNodes())
                .nodeRendererFactory(context -> new OwnNodeRenderer())
                .nodeRendererFactory(context -> new PictureNodes())
                .nodeRendererFactory(context -> new FormulaNodes())
                .attributeProviderFactory(new NoteLists.Factory())
                .attributeProviderFactory(new PictureNodes.Attributes())
                .attributeProviderFactory(new CodeLanguage())
                .nodeRendererFactory(context -> new HtmlNodes())
                .linkResolverFactory(new PageLinks())
                .build();
    }

    /** Renders one block of a text. */
    static String render(Node block, Rendering rendering) {
        rendering.adopt(block.getDocument());
        return BLOCKS.render(block);
    }

    /** Renders a document of a text. */
    public static RenderedText render(Document document, Rendering rendering) {
        return RenderedText.cut(RENDERER.render(rendering.adopt(document)));
    }
}
