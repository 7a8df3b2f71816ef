package dev.runmark.render.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.markdown.Dialect;
import java.util.regex.Matcher;

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

    /** flexmark knows one text for each box, whatever the language. */
    private static String inLanguage(String html, Rendering rendering) {
        return rendering.words().isEnglish() || !html.contains("<input")
                ? html
                : html.replace(Dialect.DONE_BOX, box(Dialect.DONE_BOX, "done", rendering))
                        .replace(Dialect.OPEN_BOX, box(Dialect.OPEN_BOX, "notDone", rendering));
    }

    private static String box(String english, String key, Rendering rendering) {
        return english.replaceFirst(
                "\"[a-z ]*\"> $",
                Matcher.quoteReplacement(
                        "\"" + Escaping.escapeHtml(rendering.words().of(key), false) + "\"> "));
    }

    /** Renders one block of a text. */
    static String render(Node block, Rendering rendering) {
        rendering.adopt(block.getDocument());
        return inLanguage(BLOCKS.render(block), rendering);
    }

    /** Renders a document of a text. */
    public static RenderedText render(Document document, Rendering rendering) {
        return RenderedText.cut(inLanguage(RENDERER.render(rendering.adopt(document)), rendering));
    }
}
