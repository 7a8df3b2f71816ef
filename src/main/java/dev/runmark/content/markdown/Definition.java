package dev.runmark.content.markdown;

/**
 * Where the parts of a link definition stand in a text.
 *
 * @param start where its label begins
 * @param afterLabel where the label ends, its colon included
 * @param destination where its destination begins
 * @param afterDestination where the destination ends
 * @param title where its title begins
 * @param afterTitle where the title ends; {@link LinkSyntax#NONE} if there is none
 * @param end where the line after it begins; {@link LinkSyntax#NONE} if it is no definition
 * @see <a href="https://spec.commonmark.org/0.31.2/#link-reference-definitions">CommonMark, Link reference definitions</a>
 */
record Definition(
        int start, int afterLabel, int destination, int afterDestination, int title, int afterTitle, int end) {

    private static final Definition NONE = new Definition(0, 0, 0, 0, 0, LinkSyntax.NONE, LinkSyntax.NONE);

    /** The definition that begins at a line. */
    static Definition at(CharSequence text, int line) {
        int start = line;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int label = LinkSyntax.label(text, start);
        if (label == LinkSyntax.NONE || label == text.length() || text.charAt(label) != ':') {
            return NONE;
        }
        int from = LinkSyntax.afterSpace(text, label + 1);
        int to = LinkSyntax.destination(text, from);
        return to == LinkSyntax.NONE || to == from ? NONE : of(text, start, label + 1, from, to);
    }

    /** What looks like a title and does not end its line is none, and then the destination has to. */
    private static Definition of(CharSequence text, int start, int afterLabel, int from, int to) {
        int title = LinkSyntax.afterSpace(text, to);
        int afterTitle = title == to ? LinkSyntax.NONE : LinkSyntax.title(text, title);
        int end = afterTitle == LinkSyntax.NONE ? LinkSyntax.NONE : LinkSyntax.afterRestOfLine(text, afterTitle);
        return end == LinkSyntax.NONE
                ? new Definition(
                        start, afterLabel, from, to, title, LinkSyntax.NONE, LinkSyntax.afterRestOfLine(text, to))
                : new Definition(start, afterLabel, from, to, title, afterTitle, end);
    }

    boolean hasTitle() {
        return afterTitle != LinkSyntax.NONE;
    }
}
