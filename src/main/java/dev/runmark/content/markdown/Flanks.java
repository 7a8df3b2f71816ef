package dev.runmark.content.markdown;

import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;

/**
 * What stands on both sides of a run of delimiters, which decides whether it opens or closes emphasis. The ends of a text
 * count as white space.
 *
 * @param before the code point before the run
 * @param after the code point after it
 * @see <a href="https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run">CommonMark, delimiter runs</a>
 */
record Flanks(int before, int after) {

    static Flanks of(CharSequence text, int from, int to) {
        int before = from == 0 ? '\n' : Character.codePointBefore(text, from);
        int after = to == text.length() ? '\n' : Character.codePointAt(text, to);
        return new Flanks(before, after);
    }

    boolean canOpen(DelimiterProcessor processor) {
        return processor.canBeOpener(
                Character.toString(before),
                Character.toString(after),
                isLeftFlanking(),
                isRightFlanking(),
                isPunctuation(before),
                isPunctuation(after),
                isSpace(before),
                isSpace(after));
    }

    boolean canClose(DelimiterProcessor processor) {
        return processor.canBeCloser(
                Character.toString(before),
                Character.toString(after),
                isLeftFlanking(),
                isRightFlanking(),
                isPunctuation(before),
                isPunctuation(after),
                isSpace(before),
                isSpace(after));
    }

    private boolean isLeftFlanking() {
        return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    }

    private boolean isRightFlanking() {
        return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Since CommonMark 0.31 symbols such as {@code £} count as punctuation. */
    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
