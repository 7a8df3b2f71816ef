package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;

/** Markdown as text: the words of its prose without markup, and its code as it stands, a blank line before and after it. */
final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(List<Node> nodes) {
        PlainText plain = new PlainText();
        nodes.forEach(plain::add);
        return plain.text.toString().replaceAll(" +\n", "\n").strip();
    }

    private void add(Node node) {
        if (node instanceof Text || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(node instanceof Text ? node.getChars().unescape() : " ");
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            text.append("\n\n")
                    .append(((Block) node).getContentChars().toString().stripTrailing())
                    .append("\n\n");
        } else if (!isLeftOut(node)) {
            wordsOf(node).forEach(this::add);
            // A block ends its words, and so does a cell: two paragraphs must not run together.
            boolean ends = node instanceof Block || node instanceof TableCell;
            text.append(ends && !endsWithSpace() ? " " : "");
        }
    }

    private boolean endsWithSpace() {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** The first line of an alert is a sign for its look. */
    private static Iterable<? extends Node> wordsOf(Node node) {
        return node instanceof BlockQuote quote
                ? Alert.of(quote).<Iterable<? extends Node>>map(Alert::words).orElseGet(node::getChildren)
                : node.getChildren();
    }

    private static boolean isLeftOut(Node node) {
        return node instanceof HtmlBlock || node instanceof HtmlInline;
    }
}
