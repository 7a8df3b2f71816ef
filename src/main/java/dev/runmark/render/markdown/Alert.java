package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quote that GitHub shows as an alert, because its first line is {@code [!NOTE]} or the like.
 *
 * @param quote the quote
 * @param kind the word, in small letters
 */
record Alert(BlockQuote quote, String kind) {

    private static final Pattern FIRST_LINE =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\R|$)", Pattern.CASE_INSENSITIVE);

    static Optional<Alert> of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return Optional.empty();
        }
        Matcher matcher = FIRST_LINE.matcher(first.getChars().toString());
        return matcher.lookingAt()
                ? Optional.of(new Alert(quote, matcher.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    void render(NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<div class=\"alert " + kind + "\" role=\"note\">").line();
        html.raw("<p class=\"alert-title\">" + title() + "</p>").line();
        Node first = quote.getFirstChild();
        renderRest(first, context, html);
        for (Node next = first.getNext(); next != null; next = next.getNext()) {
            context.render(next);
        }
        html.line().raw("</div>").line();
    }

    /** What follows the first line in its paragraph. */
    private static void renderRest(Node first, NodeRendererContext context, HtmlWriter html) {
        Node at = first.getFirstChild();
        while (at != null && !(at instanceof SoftLineBreak || at instanceof HardLineBreak)) {
            at = at.getNext();
        }
        if (at == null) {
            return;
        }
        html.line().raw("<p>");
        for (Node rest = at.getNext(); rest != null; rest = rest.getNext()) {
            context.render(rest);
        }
        html.raw("</p>").line();
    }

    private String title() {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
