package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.content.signs.FormulaBlock;
import java.util.regex.Pattern;

/**
 * Where the sentence with which a block ends goes on in the next one, as in <i>on average it looks at half of them, since</i>
 * before a formula. The script of short answers, {@code study.js}, decides in the same way.
 */
final class SentenceEnds {

    /** Marks that stand behind what ends a sentence, and the numbers of footnotes. */
    private static final Pattern BEHIND = Pattern.compile("(?:\\[\\^[^\\]]*]|[\\s*_`~)\\]\"'’”“»›」』）])+$");

    private static final Pattern INTRODUCTION = Pattern.compile("[:：]$");
    private static final Pattern END = Pattern.compile("[.!?…。！？]$");

    /** A sentence has more than one word; one alone before a block is a whole answer, as <i>42</i> is. */
    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S|[,，、–—]$");

    private static final Pattern REST = Pattern.compile("[\\p{Ll},;.)]");

    private SentenceEnds() {}

    /** Whether what a block says is whole only with the next one. */
    static boolean goesOn(Node block, Node next) {
        if (isCode(block)) {
            return next instanceof Paragraph && REST.matcher(next.getChars()).lookingAt();
        }
        String words = BEHIND.matcher(block.getChars().toString()).replaceFirst("");
        return INTRODUCTION.matcher(words).find()
                || (block instanceof Paragraph
                        && (isCode(next) || next instanceof ListBlock || next instanceof TableBlock)
                        && WORDS.matcher(words).find()
                        && !END.matcher(words).find());
    }

    private static boolean isCode(Node block) {
        return block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock || block instanceof FormulaBlock;
    }
}
