package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
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
     * The document that a node stands in, as far as flexmark knows: a list of definitions that it adds to keeps terms of
     * which only the first and the last name it as their parent.
     */
    static Optional<Document> documentOf(Node node) {
        @Nullable Node at = node;
        while (at != null && !(at instanceof Document)) {
            at = at instanceof DefinitionTerm ? firstBeside(at).getParent() : at.getParent();
        }
        return Optional.ofNullable((Document) at);
    }

    private static Node firstBeside(Node node) {
        Node first = node;
        while (first.getPrevious() != null) {
            first = first.getPrevious();
        }
        return first;
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
