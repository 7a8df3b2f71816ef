package dev.runmark.content.markdown;

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

/**
 * A link or an image in a file that does not lead out of the site by its form alone.
 *
 * @param url its address, unescaped
 * @param spot where the address stands
 */
public record LinkUse(String url, Spot spot) {

    public static List<LinkUse> in(MarkdownText text) {
        return text.nodes()
                .flatMap(node -> of(text, node).stream())
                .filter(use -> !Addresses.isExternal(use.url))
                .filter(use -> UnsafeLinks.scheme(use.url, /* picture= */ false).isEmpty())
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
        return Optional.empty();
    }

    private static LinkUse of(MarkdownText text, Node node, BasedSequence url) {
        return new LinkUse(url.unescape(), text.spotOf(node, url.isEmpty() ? node.getChars() : url));
    }
}
