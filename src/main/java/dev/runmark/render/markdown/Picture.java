package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/**
 * A picture in a text.
 *
 * @param node what the author wrote
 * @param url its address, unescaped
 */
record Picture(Node node, String url) {

    static Optional<Picture> of(Node node) {
        if (node instanceof Image image) {
            return Optional.of(new Picture(node, image.getUrl().unescape()));
        }
        return node instanceof ImageRef reference
                ? Optional.ofNullable(reference.getReferenceNode(reference.getDocument()))
                        .map(defined -> new Picture(node, defined.getUrl().unescape()))
                : Optional.empty();
    }
}
