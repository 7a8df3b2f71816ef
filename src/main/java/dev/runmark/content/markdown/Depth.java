package dev.runmark.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.content.folder.NestedTooDeep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How deep the nodes of a tree are nested. */
final class Depth {

    private Depth() {}

    /** The first node of a tree that lies deeper than {@link NestedTooDeep#MOST_LEVELS}, found without recursion. */
    static Optional<Node> beyondLimit(Node tree) {
        int level = 0;
        Node node = tree;
        while (node != null && level <= NestedTooDeep.MOST_LEVELS) {
            Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                level++;
                continue;
            }
            while (node != null && node != tree && node.getNext() == null) {
                node = node.getParent();
                level--;
            }
            node = next(node, tree);
        }
        return Optional.ofNullable(node);
    }

    private static @Nullable Node next(@Nullable Node node, Node tree) {
        return node == null || node == tree ? null : node.getNext();
    }
}
