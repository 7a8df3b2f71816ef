package dev.runmark.adopt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether an author's text says what a program printed. Quotes, brackets, separators, the way in which a number is
 * written, and the constant part of what is printed do not count; everything else does.
 */
final class Likeness {

    private static final Pattern ELLIPSIS = Pattern.compile("\\s?(?:\\.{3,}|…)|,?\\s*etc\\.?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.])[-+]?\\d+(?:[.,]\\d+)*(?![\\w])");
    private static final Pattern PART_MARK = Pattern.compile("\\s*(?:[:=]|->|=>|→|\\s-)\\s*");
    private static final String ANYTHING = "[..]";

    private Likeness() {}

    /**
     * The claim that an author has made, if it is true.
     *
     * @param said the author's words
     * @param actual the lines that the program printed
     * @return what to write for it; in it, {@code [..]} stands for what the author has left out
     */
    static Optional<String> claim(String said, List<String> actual) {
        if (said.isBlank() || actual.isEmpty()) {
            return Optional.empty();
        }
        boolean same = actual.size() == 1 ? isSame(said, actual.get(0)) : areSame(said, actual);
        return same ? Optional.of(String.join(", ", actual)) : shortened(said, String.join(", ", actual));
    }

    /** Whether lines that an author wrote are those that a program printed. */
    static boolean linesAreSame(List<String> said, List<String> actual) {
        if (said.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            boolean bothBlank = said.get(i).isBlank() && actual.get(i).isBlank();
            if (!bothBlank && !isSame(said.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSame(String said, List<String> actual) {
        if (collapsed(said).equals(collapsed(String.join(" ", actual)))) {
            return true;
        }
        boolean pieceByPiece = Pieces.splits(Pieces.unwrapped(said)).anyMatch(pieces -> linesAreSame(pieces, actual));
        // In a loop, what is said of one pass may hold for each of them.
        return pieceByPiece || actual.stream().allMatch(line -> isSame(said, line));
    }

    static boolean isSame(String said, String line) {
        String text = said.strip();
        String actual = line.strip();
        boolean quoted = Quotes.isQuoted(text);
        if (actual.isEmpty() || isSpaced(text) || (quoted && !actual.equals(line))) {
            return quoted && Quotes.content(text).equals(line);
        }
        return isWhole(text, actual)
                || isPart(text, actual)
                || (isSentence(text) && isSame(text.substring(0, text.length() - 1), line));
    }

    /** Whether two maps or sets, as text, have the same entries, which stand in no order that anybody promises. */
    static boolean haveSameEntries(String said, String actual) {
        boolean inBraces = Pieces.isWrapped(said.strip(), '{', '}') && Pieces.isWrapped(actual.strip(), '{', '}');
        return inBraces && entries(said).equals(entries(actual));
    }

    /** Whether two values have as many items, in brackets that stand alike. */
    static boolean haveSameShape(String said, String actual) {
        return shape(said).equals(shape(actual));
    }

    private static String shape(String text) {
        return canonical(text).replaceAll("[^(),]", "");
    }

    private static List<String> entries(String text) {
        String inner = Pieces.unwrapped(text);
        return Pieces.splits(inner).findFirst().orElse(List.of(inner)).stream()
                .map(entry -> canonical("{" + entry + "}"))
                .sorted()
                .toList();
    }

    /** Whether quotes show that a text begins or ends with white space; in quotes it counts, and so does its absence. */
    private static boolean isSpaced(String text) {
        return Quotes.isQuoted(text)
                && !Quotes.content(text).equals(Quotes.content(text).strip());
    }

    /** Whether a text ends as a sentence does; in one that is not just a value, an exclamation mark is said to be printed. */
    private static boolean isSentence(String text) {
        return text.length() > 1
                && (text.endsWith(".")
                        || (text.endsWith("!")
                                && Form.of(text.substring(0, text.length() - 1)).isLiteral()));
    }

    /** Whether both are a string; Python and JavaScript show the value of one in single quotes. */
    private static boolean isSameString(String said, String actual) {
        return actual.startsWith("'")
                && Quotes.isQuoted(actual)
                && Quotes.isQuoted(said)
                && Quotes.content(said).equals(Quotes.content(actual));
    }

    /** Whether it is all that a line says. */
    static boolean isWhole(String said, String actual) {
        if (collapsed(said).equals(collapsed(actual))
                || collapsed(Quotes.content(said)).equals(collapsed(actual))
                || isSameString(said, actual)) {
            return true;
        }
        Form form = Form.of(said);
        return switch (form) {
            case NUMBER -> Form.of(actual) == Form.NUMBER && number(said).compareTo(number(actual)) == 0;
            case BOOLEAN -> said.equalsIgnoreCase(actual);
            case NULL, QUOTED, TEMPORAL -> false;
            case LIST, BRACES, NAMED, SEVERAL -> canonical(said).equals(canonical(actual));
            case WORDS -> Form.of(actual) == Form.LIST && canonical(said).equals(canonical(actual));
        };
    }

    /** Where a program prints a fixed text and a value, authors often write down the value alone. */
    private static boolean isPart(String said, String actual) {
        Form form = Form.of(said);
        return switch (form) {
            case NUMBER -> isTheNumberIn(said, actual);
            case BOOLEAN, NULL -> endsWithWord(actual, said.toLowerCase(Locale.ROOT));
            case QUOTED -> endsWithWord(actual, Quotes.content(said));
            case LIST, BRACES ->
                actual.indexOf(said.charAt(0)) > 0 && isWhole(said, actual.substring(actual.indexOf(said.charAt(0))));
            case TEMPORAL, NAMED -> endsWithWord(actual, said);
            case SEVERAL, WORDS -> Arrays.stream(afterMarks(actual)).anyMatch(part -> isWhole(said, part));
        };
    }

    private static boolean isTheNumberIn(String said, String actual) {
        if (Form.of(actual) == Form.NUMBER) {
            return false;
        }
        List<String> numbers =
                NUMBERS.matcher(actual).results().map(MatchResult::group).toList();
        if (numbers.isEmpty()) {
            return false;
        }
        String last = numbers.get(numbers.size() - 1);
        boolean only = numbers.size() == 1 && !actual.startsWith("[") && !actual.startsWith("{");
        return (only || actual.endsWith(last))
                && Form.of(last) == Form.NUMBER
                && number(said).compareTo(number(last)) == 0;
    }

    private static boolean endsWithWord(String actual, String word) {
        int start = actual.length() - word.length();
        return start > 0
                && !word.isBlank()
                && actual.endsWith(word)
                && !Character.isLetterOrDigit(actual.charAt(start - 1))
                && Form.of(actual) != Form.LIST
                && Form.of(actual) != Form.BRACES;
    }

    /** What follows the marks that set a value off from the words before it. */
    private static String[] afterMarks(String actual) {
        return PART_MARK
                .matcher(actual)
                .results()
                .map(mark -> actual.substring(mark.end()))
                .filter(part -> !part.isBlank())
                .toArray(String[]::new);
    }

    /** An ellipsis stands for what an author did not write down. */
    private static Optional<String> shortened(String said, String actual) {
        String text = Quotes.isQuoted(said) ? Quotes.content(said) : said.strip();
        if (!ELLIPSIS.matcher(text).find() || text.contains(ANYTHING)) {
            return Optional.empty();
        }
        List<String> parts = Arrays.asList(ELLIPSIS.split(text, -1));
        boolean says = parts.stream().anyMatch(part -> WORD.matcher(part).find());
        Pattern pattern =
                Pattern.compile(parts.stream().map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
        return says && pattern.matcher(actual).matches() ? Optional.of(String.join(ANYTHING, parts)) : Optional.empty();
    }

    static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String canonical(String text) {
        String plain = Tuples.unnamed(Quotes.without(text.strip()));
        String inner = Pieces.unwrapped(plain).replace('[', '(').replace(']', ')');
        String equated = Form.of(plain) == Form.BRACES ? inner.replaceAll("\\s*[:=]\\s*", "=") : inner;
        String separated = equated.replaceAll("\\s*[,;|]\\s*", ",").replaceAll(",$", "");
        boolean spaced = separated.indexOf(',') < 0 && Form.of(separated) == Form.SEVERAL;
        return spaced ? separated.replaceAll("\\s+", ",") : collapsed(separated);
    }

    private static BigDecimal number(String text) {
        if (text.strip().matches("0[bBxX].*")) {
            int radix = Character.toLowerCase(text.strip().charAt(1)) == 'b' ? 2 : 16;
            return new BigDecimal(
                    new BigInteger(text.strip().substring("0x".length()).replace("_", ""), radix));
        }
        String digits =
                text.strip().replaceAll("[_,]", "").replaceAll("[LlFfDd]$", "").replaceAll("\\.$", "");
        return new BigDecimal(digits);
    }

    /** How far apart two numbers are. */
    static BigDecimal distance(String a, String b) {
        return number(a).subtract(number(b)).abs();
    }

    /** How alike two texts are, from 0 to 1: the share of characters that need no change. */
    static double similarity(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0 || longer > 1_000) {
            return a.equals(b) ? 1 : 0;
        }
        int[] costs = new int[b.length() + 1];
        Arrays.setAll(costs, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(change, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return 1 - (double) costs[b.length()] / longer;
    }
}
