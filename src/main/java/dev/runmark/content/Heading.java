package dev.runmark.content;

/**
 * An entry of a page's table of contents.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the anchor
 * @param title the heading as plain text
 * @param level 2 to 6
 */
public record Heading(String id, String title, int level) {

    /** The entry for a heading in a parsed text. */
    static Heading of(com.vladsch.flexmark.ast.Heading node) {
        return new Heading(node.getAnchorRefId(), Nodes.plainText(node), node.getLevel());
    }
}
