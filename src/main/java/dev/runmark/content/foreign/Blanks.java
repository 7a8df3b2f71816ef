package dev.runmark.content.foreign;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.function.IntPredicate;

/** Puts blanks in place of parts of a block, character for character, so that what is found has its place. */
final class Blanks {

    private Blanks() {}

    /**
     * The words with blanks.
     *
     * @param isBlanked says so of offsets in the text; below 0 for what does not stand there
     */
    static String where(IntPredicate isBlanked, BasedSequence words) {
        StringBuilder prose = new StringBuilder(words);
        for (int i = 0; i < prose.length(); i++) {
            if (isBlanked.test(words.getIndexOffset(i))) {
                prose.setCharAt(i, ' ');
            }
        }
        return prose.toString();
    }
}
