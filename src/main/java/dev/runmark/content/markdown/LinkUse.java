package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.folder.Addresses;
import dev.runmark.text.Spot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link or an image in a file.
 *
 * @param url its address, unescaped
 * @param spot where the address stands
 */
public record LinkUse(String url, Spot spot) {

    private static final Pattern WEB = Pattern.compile("(?i)https?://");

    /** The links that do not lead out of the site by their form alone. */
    public static List<LinkUse> in(MarkdownText text) {
        return text.nodes()
                .flatMap(node -> of(text, node).stream())
                .filter(use -> !Addresses.isExternal(use.url))
                .filter(use -> UnsafeLinks.scheme(use.url, /* picture= */ false).isEmpty())
                .toList();
    }

    /** The links that lead to an address of the web, be it only that address. */
    public static List<LinkUse> outOf(MarkdownText text) {
        return text.nodes()
                .flatMap(node -> of(text, node).stream())
                .filter(use -> WEB.matcher(use.url).lookingAt())
                .toList();
    }

    /** References count where they are defined: that is where a wrong address is mended. */
    private static Optional<LinkUse> of(MarkdownText text, Node node) {
        if (node instanceof Reference reference) {
            return Optional.of(of(text, node, reference.getUrl()));
        }
        if (node instanceof Link || node instanceof Image) {
            return Optional.of(of(text, node, ((InlineLinkNode) node).getUrl()));
        }
        return node instanceof AutoLink address ? Optional.of(of(text, node, address.getText())) : Optional.empty();
    }

    private static LinkUse of(MarkdownText text, Node node, BasedSequence url) {
        return new LinkUse(url.unescape(), text.spotOf(node, url.isEmpty() ? node.getChars() : url));
    }
}
