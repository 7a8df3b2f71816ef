package dev.runmark.content.signs;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula of a text, written in TeX. As all of flexmark's nodes, not thread-safe. */
public sealed interface Formula permits FormulaBlock, InlineFormula {

    /** The TeX, without the dollar signs around it. */
    BasedSequence tex();

    /** Whether it stands on lines of its own. */
    boolean isDisplayed();

    /** Whether it ends before its text does. */
    boolean isClosed();

    /** Whether a block of code holds a formula. */
    static boolean isIn(FencedCodeBlock block) {
        return block.getInfo().unescape().strip().equals("math");
    }

    /** What browsers show of it. */
    default Mathml mathml() {
        return Mathml.of(tex().toString(), isDisplayed());
    }
}
