package dev.runmark.adopt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text looks like: one of the things that programs print, or an author's words. */
enum Form {
    NUMBER,
    BOOLEAN,
    NULL,
    QUOTED,
    /** A date, a time, or both, as ISO writes them. */
    TEMPORAL,
    LIST,
    BRACES,
    /** A name with something in brackets after it: a record, an {@code Optional}. */
    NAMED,
    /** Several of the above, one after another. */
    SEVERAL,
    WORDS;

    private static final Pattern NUMBER_TEXT = Pattern.compile(
            "0[bB][01_]+|0[xX][\\da-fA-F_]+|[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d[\\d_]*|(?=\\.\\d))(?:\\.\\d*)?(?:[eE][-+]?\\d+)?[LlFfDd]?");
    private static final Pattern TEMPORAL_TEXT = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d\\S*)?|\\d\\d?:\\d\\d(?::\\d\\d\\S*)?|P(?:T?\\d+[A-Z])+\\S*");
    private static final Pattern NAMED_TEXT =
            Pattern.compile("[A-Z][\\w.$]*\\s?(?:\\[.*\\]|\\{.*\\}|\\(.*\\))|Optional(?:Int|Long|Double)?\\.empty");
    /** What Java, Python and JavaScript have for nothing. */
    private static final Set<String> NULLS = Set.of("null", "None", "undefined");

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    static Form of(String text) {
        String plain = text.strip();
        if (NUMBER_TEXT.matcher(plain).matches()) {
            return NUMBER;
        }
        if (BOOLEANS.contains(plain.toLowerCase(Locale.ROOT))) {
            return BOOLEAN;
        }
        if (NULLS.contains(plain)) {
            return NULL;
        }
        if (Quotes.isQuoted(plain)) {
            return QUOTED;
        }
        if (TEMPORAL_TEXT.matcher(plain).matches()) {
            return TEMPORAL;
        }
        if (Pieces.isWrapped(plain, '[', ']')
                || Tuples.isOne(plain)
                || (Pieces.isWrapped(plain, '(', ')') && plain.contains(",") && isSeveral(Pieces.unwrapped(plain)))) {
            return LIST;
        }
        if (Pieces.isWrapped(plain, '{', '}')) {
            return BRACES;
        }
        if (NAMED_TEXT.matcher(plain).matches()) {
            return NAMED;
        }
        return isSeveral(plain) ? SEVERAL : WORDS;
    }

    private static boolean isSeveral(String text) {
        return Pieces.splits(text).anyMatch(pieces -> pieces.size() > 1 && areLiterals(pieces));
    }

    private static boolean areLiterals(List<String> pieces) {
        return pieces.stream()
                .noneMatch(piece ->
                        piece.isBlank() || piece.startsWith("(") || of(piece) == WORDS || of(piece) == SEVERAL);
    }

    /** Whether a program could have printed it as a value; words could be anything. */
    boolean isLiteral() {
        return this != WORDS;
    }
}
