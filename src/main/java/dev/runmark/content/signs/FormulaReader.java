package dev.runmark.content.signs;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/**
 * Formulas within a line, as GitHub writes them: {@code $…$}, {@code $`…`$} and {@code $$…$$}. A dollar sign behind a letter
 * or digit opens none, and one before a letter or digit closes none, so that prices stay what they are.
 */
final class FormulaReader extends SignReader {

    /** So that a text of nothing but dollar signs takes no longer than its length. */
    private static final int LONGEST = 2_000;

    private static final List<Form> FORMS = List.of(new Form("$$", "$$"), new Form("$`", "`$"), new Form("$", "$"));

    /** What stands around a formula. */
    private record Form(String opening, String closing) {

        Optional<InlineFormula> at(BasedSequence input, int start) {
            int from = start + opening.length();
            if (!input.matchChars(opening, start)) {
                return Optional.empty();
            }
            int end = endOf(input, from);
            int after = end + closing.length();
            if (end <= from || isPartOfWord(input, after) || !fits(input, from, end)) {
                return Optional.empty();
            }
            return Optional.of(new InlineFormula(
                    input.subSequence(start, after), input.subSequence(from, end), opening.equals("$$")));
        }

        /** Where the formula ends; -1 if it does not. */
        private int endOf(BasedSequence input, int from) {
            int last = Math.min(input.length(), from + LONGEST);
            for (int i = from; i < last; i++) {
                if (input.matchChars(closing, i)) {
                    return i;
                }
                if (input.charAt(i) == '$') {
                    return -1;
                }
                i += input.charAt(i) == '\\' ? 1 : 0;
            }
            return -1;
        }

        /** A single dollar sign stands next to what it encloses. */
        private boolean fits(BasedSequence input, int from, int end) {
            boolean touched =
                    !Character.isWhitespace(input.charAt(from)) && !Character.isWhitespace(input.charAt(end - 1));
            return touched || !opening.equals("$");
        }
    }

    @Override
    Optional<Sign> at(BasedSequence input, int index) {
        if (index > 0 && isPartOfWord(input, index - 1)) {
            return Optional.empty();
        }
        return FORMS.stream()
                .flatMap(form -> form.at(input, index).stream())
                .findFirst()
                .map(formula -> new Sign(formula, index + formula.getTextLength()));
    }

    private static boolean isPartOfWord(BasedSequence input, int index) {
        return index < input.length() && (Character.isLetterOrDigit(input.charAt(index)) || input.charAt(index) == '$');
    }

    /** Makes one for each text. */
    static final class Factory extends IndependentFactory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return "$";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new FormulaReader();
        }
    }
}
