package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of {@code *} and {@code _} make emphasis, as CommonMark 0.31.2 has it. flexmark's own processors compare what
 * is left of two runs where the rule of three asks for how long they were.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis">CommonMark, Emphasis</a>
 */
final class DelimiterRules {

    private DelimiterRules() {}

    /** A run of delimiters that knows how long it was before some of it was used. */
    static final class Run extends Delimiter {

        private final int whole;

        Run(
                BasedSequence input,
                Text node,
                int index,
                boolean canOpen,
                boolean canClose,
                @Nullable Delimiter previous) {
            super(input, node, node.getChars().charAt(0), canOpen, canClose, previous, index);
            this.whole = node.getChars().length();
            setNumDelims(whole);
        }

        int whole() {
            return whole;
        }
    }

    /** How many delimiters of each run make emphasis; 0 if the two do not belong together. */
    private static int use(DelimiterRun opener, DelimiterRun closer) {
        int first = ((Run) opener).whole();
        int second = ((Run) closer).whole();
        boolean inner = opener.canClose() || closer.canOpen();
        if (inner && (first + second) % 3 == 0 && first % 3 != 0) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    /** The rules of {@code *}. */
    static final class Asterisk extends AsteriskDelimiterProcessor {

        Asterisk() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return use(opener, closer);
        }
    }

    /** The rules of {@code _}. */
    static final class Underscore extends UnderscoreDelimiterProcessor {

        Underscore() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return use(opener, closer);
        }
    }
}
