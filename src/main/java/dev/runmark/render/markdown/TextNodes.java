package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.picture.Figure;
import dev.runmark.text.DirectionControls;
import java.util.Optional;
import java.util.Set;

/**
 * Text, addresses in it, and code as they were read. flexmark's own renderer would take spaces out of code, and look for references to
 * characters in text where the reader has found none.
 */
final class TextNodes implements NodeRenderer {

    private static final String WWW = "www.";

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Paragraph.class, TextNodes::paragraph),
                new NodeRenderingHandler<>(Text.class, TextNodes::text),
                new NodeRenderingHandler<>(AutoLink.class, TextNodes::link),
                new NodeRenderingHandler<>(Code.class, TextNodes::code));
    }

    /** In an item that is set tight, this holds for each of its paragraphs. */
    private static void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
        Optional<Figure> figure = Figure.of(paragraph);
        if (figure.isPresent()) {
            PictureNodes.figure(figure.get(), context, html);
            return;
        }
        boolean further = paragraph.getPrevious() != null;
        if (further && paragraph.getParent() instanceof ListItem item && item.isTight()) {
            html.line();
            context.renderChildren(paragraph);
            html.line();
        } else {
            context.delegateRender();
        }
    }

    private static void text(Text text, NodeRendererContext context, HtmlWriter html) {
        html.text(Escaping.unescapeString(text.getChars(), false));
    }

    /** An address in plain text is text first; in one between brackets a backslash is part of the address. */
    private static void link(AutoLink link, NodeRendererContext context, HtmlWriter html) {
        if (!link.getOpeningMarker().isEmpty()) {
            context.delegateRender();
            return;
        }
        String address = link.getText().unescape();
        boolean schemeless = address.regionMatches(/* ignoreCase= */ true, 0, WWW, 0, WWW.length());
        String url = schemeless ? "http://" + address : address;
        html.attr("href", context.resolveLink(LinkType.LINK, url, null).getUrl());
        html.withAttr().tag("a");
        html.text(address);
        html.tag("/a");
    }

    private static void code(Code code, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tag("code");
        html.text(DirectionControls.shown(code.getText().toString().replaceAll("\\R[ \\t]*", " ")));
        html.tag("/code");
    }
}
