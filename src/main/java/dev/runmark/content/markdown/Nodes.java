package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Ways to go through a Markdown tree. */
final class Nodes {

    private Nodes() {}

    /** Everything below a node, in reading order. */
    static Stream<Node> below(Node node) {
        return StreamSupport.stream(node.getDescendants().spliterator(), false);
    }

    /**
     * The document that a node stands in. There is none where flexmark has lost it: see {@link #adoptChildren}.
     */
    static Optional<Document> documentOf(Node node) {
        @Nullable Node at = node;
        while (at != null && !(at instanceof Document)) {
            at = at.getParent();
        }
        return Optional.ofNullable((Document) at);
    }

    /** Makes a node the parent of what stands in it: a list of definitions that flexmark adds to keeps terms without one. */
    static void adoptChildren(Node parent) {
        Node before = parent.getFirstChild();
        for (Node child : parent.getChildren()) {
            if (child.getParent() != parent) {
                before.insertAfter(child);
            }
            before = child;
        }
    }

    /** The text that a reader sees of a node, on one line and without any markup. */
    static String plainText(Node node) {
        StringBuilder text = new StringBuilder();
        below(node).forEach(part -> text.append(own(part)));
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static String own(Node node) {
        if (node instanceof Text) {
            boolean code = node.getParent() instanceof Code;
            return code ? node.getChars().toString() : node.getChars().unescape();
        }
        if (node instanceof AutoLink link && !link.hasChildren()) {
            return link.getText().toString();
        }
        if (node instanceof HtmlEntity) {
            return node.getChars().unescape();
        }
        boolean space = node instanceof SoftLineBreak || node instanceof HardLineBreak;
        return space ? " " : "";
    }
}
