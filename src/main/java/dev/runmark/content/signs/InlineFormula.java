package dev.runmark.content.signs;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula within a line. Its TeX is its text for whoever reads no more than words. */
public final class InlineFormula extends Node implements Formula, DoNotDecorate {

    private final BasedSequence tex;
    private final boolean displayed;

    InlineFormula(BasedSequence chars, BasedSequence tex, boolean displayed) {
        super(chars);
        this.tex = tex;
        this.displayed = displayed;
        appendChild(new Text(tex));
    }

    @Override
    public BasedSequence tex() {
        return tex;
    }

    @Override
    public boolean isDisplayed() {
        return displayed;
    }

    /** What does not end is no formula. */
    @Override
    public boolean isClosed() {
        return true;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }
}
