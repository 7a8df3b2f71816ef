package dev.runmark.render.markdown;

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

/** The words of Markdown without markup and without code blocks. */
final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(List<Node> nodes) {
        PlainText plain = new PlainText();
        nodes.forEach(plain::add);
        return plain.text.toString().strip();
    }

    private void add(Node node) {
        if (node instanceof Text || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(node instanceof Text ? node.getChars().unescape() : " ");
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (!isLeftOut(node)) {
            node.getChildren().forEach(this::add);
            // A block ends its words, and so does a cell: two paragraphs must not run together.
            text.append(node instanceof Block || node instanceof TableCell ? " " : "");
        }
    }

    private static boolean isLeftOut(Node node) {
        return node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof HtmlBlock
                || node instanceof HtmlInline;
    }
}
