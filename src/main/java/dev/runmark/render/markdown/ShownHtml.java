package dev.runmark.render.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.markdown.HtmlTag;
import dev.runmark.content.markdown.UnsafeLinks;
import dev.runmark.site.HtmlPolicy;
import java.util.regex.Pattern;

/**
 * Raw HTML of which only some elements may reach the page. Their tags are written anew, so that nothing depends on how a
 * browser would have read them; all else becomes text, and comments are left out.
 */
final class ShownHtml {

    private static final Pattern COMMENT = Pattern.compile("<!--(?:-?>|.*?(?:--!?>|\\z))", Pattern.DOTALL);

    private final HtmlPolicy policy;
    private final StringBuilder html = new StringBuilder();

    private ShownHtml(HtmlPolicy policy) {
        this.policy = policy;
    }

    /** The HTML to publish for a node of raw HTML. */
    static String of(Node node, HtmlPolicy policy) {
        ShownHtml shown = new ShownHtml(policy);
        BasedSequence chars = node.getChars();
        int at = 0;
        for (HtmlTag tag : HtmlTag.in(node)) {
            shown.text(chars.subSequence(at, tag.start()));
            shown.tag(tag);
            at = tag.start() + tag.chars().length();
        }
        shown.text(chars.subSequence(at, chars.length()));
        return shown.html.toString();
    }

    private void text(CharSequence between) {
        escape(HtmlTag.decoded(COMMENT.matcher(between).replaceAll("")));
    }

    private void escape(String text) {
        html.append(Escaping.escapeHtml(text, false));
    }

    private void tag(HtmlTag tag) {
        if (!policy.allows(tag.name())) {
            escape(tag.chars().toString());
        } else if (tag.isEnd()) {
            html.append("</").append(tag.name()).append('>');
        } else {
            begin(tag);
        }
    }

    private void begin(HtmlTag tag) {
        html.append('<').append(tag.name());
        for (HtmlTag.Attribute attribute : tag.attributes()) {
            String value = attribute.decoded();
            boolean kept = HtmlPolicy.keeps(attribute.name())
                    && UnsafeLinks.schemeIn(tag, value).isEmpty();
            if (kept) {
                html.append(' ').append(attribute.name()).append("=\"");
                escape(value);
                html.append('"');
            }
        }
        html.append('>');
    }
}
