package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        html.raw("<p class=\"alert-title\">"
                        + Rendering.of(context.getDocument()).words().of("alert." + kind) + "</p>")
                .line();
        Node first = quote.getFirstChild();
        renderRest(first, context, html);
        following(first).forEach(context::render);
        html.line().raw("</div>").line();
    }

    /** Its nodes without the first line: the rest of its first paragraph, then the other blocks. */
    List<Node> words() {
        Node first = quote.getFirstChild();
        return Stream.concat(restOf(first).stream(), following(first).stream()).toList();
    }

    private static void renderRest(Node first, NodeRendererContext context, HtmlWriter html) {
        List<Node> rest = restOf(first);
        if (!rest.isEmpty()) {
            html.line().raw("<p>");
            rest.forEach(context::render);
            html.raw("</p>").line();
        }
    }

    /** What follows the first line in its paragraph. */
    private static List<Node> restOf(Node first) {
        Node at = first.getFirstChild();
        while (at != null && !(at instanceof SoftLineBreak || at instanceof HardLineBreak)) {
            at = at.getNext();
        }
        return at == null ? List.of() : following(at);
    }

    private static List<Node> following(Node node) {
        return Stream.iterate(node.getNext(), Objects::nonNull, Node::getNext).toList();
    }
}
