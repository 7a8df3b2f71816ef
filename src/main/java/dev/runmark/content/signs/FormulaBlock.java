package dev.runmark.content.signs;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula on lines of its own. */
public final class FormulaBlock extends Block implements Formula, DoNotDecorate {

    private BasedSequence tex = BasedSequence.NULL;
    private boolean closed;

    FormulaBlock() {}

    void fill(BasedSequence chars, BasedSequence content, boolean ends) {
        setChars(chars);
        tex = content;
        closed = ends;
        appendChild(new Text(content));
    }

    @Override
    public BasedSequence tex() {
        return tex;
    }

    @Override
    public boolean isDisplayed() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }
}
