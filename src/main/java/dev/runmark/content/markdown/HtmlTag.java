package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag in the raw HTML of a text.
 *
 * @param node the node that it stands in
 * @param chars the whole tag
 * @param written its element's name as it is written
 */
public record HtmlTag(Node node, BasedSequence chars, String written) {

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");

    /** The tags of a node, in order; none if it is no raw HTML. */
    public static List<HtmlTag> in(Node node) {
        boolean html = node instanceof HtmlBlock || node instanceof HtmlInline;
        return html ? in(node, node.getChars()) : List.of();
    }

    private static List<HtmlTag> in(Node node, BasedSequence text) {
        HtmlSyntax syntax = new HtmlSyntax(text);
        List<HtmlTag> tags = new ArrayList<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = syntax.end(at);
            Matcher name = NAME.matcher(text).region(at, text.length());
            if (end != HtmlSyntax.NONE && name.lookingAt()) {
                tags.add(new HtmlTag(node, text.subSequence(at, end), name.group(1)));
            }
            at = text.indexOf('<', Math.max(end, at + 1));
        }
        return tags;
    }

    /** The element's name in small letters. */
    String name() {
        return written.toLowerCase(Locale.ROOT);
    }

    boolean isEnd() {
        return chars.charAt(1) == '/';
    }
}
