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
import dev.runmark.content.signs.FormulaBlock;
import dev.runmark.content.signs.FormulaWords;
import dev.runmark.content.signs.InlineFormula;
import java.util.List;
import java.util.function.UnaryOperator;

/** Markdown as text: the words of its prose without markup. */
final class PlainText {

    /** Stands for a block of code or a formula, which are no prose; no text of a page has it. */
    static final char GAP = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<String> block;
    private boolean worded;

    private PlainText(UnaryOperator<String> block) {
        this.block = block;
    }

    /** Its prose and its code as it stands, a blank line before and after it. */
    static String of(List<Node> nodes) {
        PlainText plain = new PlainText(code -> "\n\n" + code.stripTrailing() + "\n\n");
        nodes.forEach(plain::add);
        return plain.text.toString().replaceAll(" +\n", "\n").strip();
    }

    /** Its prose alone, with a gap for each block of something else; empty if none of its words is outside of code. */
    static String prose(List<Node> nodes) {
        PlainText plain = new PlainText(code -> " " + GAP + " ");
        nodes.forEach(plain::add);
        return plain.worded ? plain.text.toString().replaceAll("\\s+", " ").strip() : "";
    }

    private void add(Node node) {
        if (node instanceof Text || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            String words = node instanceof Text ? node.getChars().unescape() : " ";
            worded |= words.codePoints().anyMatch(Character::isLetter);
            text.append(words);
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (node instanceof InlineFormula formula) {
            text.append(FormulaWords.of(formula.tex().toString()));
        } else if (node instanceof FormulaBlock formula) {
            text.append(block.apply(formula.tex().toString().strip()));
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            text.append(block.apply(((Block) node).getContentChars().toString()));
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
