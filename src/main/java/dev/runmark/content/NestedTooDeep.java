package dev.runmark.content;

import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text whose quotes, lists or emphasis are nested so deep that no tree of it can be followed without running out of stack. */
final class NestedTooDeep extends RuntimeException {

    /** Half of what browsers follow, and a hundred times what readers do. */
    static final int MOST_LEVELS = 250;

    private static final long serialVersionUID = 1;
    private static final String HELP = "no reader can follow so many levels: take some out";

    private final transient Location place;

    NestedTooDeep(Location place) {
        super(place.toString());
        this.place = place;
    }

    Problem problem() {
        // The line is as deep as the text is, and would fill the screen.
        return new Problem(
                Severity.ERROR,
                "nested-too-deep",
                place,
                1,
                "",
                "more than " + MOST_LEVELS + " lists, quotes or the like are nested here",
                List.of(),
                HELP);
    }

    /** What is wrong with a file that could not even be parsed. */
    static Problem somewhere(String path) {
        return Problem.ofFile("nested-too-deep", path, "lists or quotes are nested too deep in this file")
                .withHelp(HELP);
    }

    /** The first node of a tree that lies too deep. */
    static Optional<Node> in(Node tree) {
        int level = 0;
        Node node = tree;
        while (node != null && level <= MOST_LEVELS) {
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
