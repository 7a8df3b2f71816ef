package dev.runmark.adopt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out whether words that are not what a line has are said to be.
 *
 * @param vocabulary the words that the block could print
 * @param marked whether their author says that it is what the code prints
 * @param printed whether it was printed
 */
record WordsDispute(BlockVocabulary vocabulary, boolean marked, boolean printed) {

    private static final double ALIKE = 0.65;
    private static final double MOST = 0.75;
    private static final double HALF = 0.5;
    private static final int LONG_ENOUGH = 5;
    private static final int BRIEF = 4;

    private static final Pattern LABEL = Pattern.compile("[^:=]{2,}[:=]\\s*");
    /** What begins so is an explanation as often as more text. */
    private static final Pattern AFTERTHOUGHT = Pattern.compile(
            "(?i)\\s*(?:\\(|--|—|–|-\\s).*|,\\s+(?:the|an?|which|that|it|this|they|there|we|you|but|and|even|just)\\s.*");

    private static final Pattern WORD_BEFORE = Pattern.compile("\\p{L}+\\s*[:：]?\\s+(.*\\S)\\s*");
    /** A sentence about a value, which stands at its end. */
    private static final Pattern SENTENCE = Pattern.compile(".*\\s(?:is|are|was|has|of)\\s+(?:now\\s+)?(\\S+?)\\.?");

    /** How sure it is that some words claim something else than a line. */
    Doubt of(String said, String line) {
        Doubt doubt = ofWords(said, line);
        return doubt == Doubt.CLEAR && !marked && !said.equalsIgnoreCase(line) && endsAsIsSaid(said, line)
                ? Doubt.POSSIBLE
                : doubt;
    }

    /** Whether a sentence says the value with which the line ends, or a word, perhaps of another language, stands before the line. */
    private static boolean endsAsIsSaid(String said, String line) {
        Matcher word = WORD_BEFORE.matcher(said);
        if (word.matches() && Quotes.content(word.group(1)).equals(line)) {
            return true;
        }
        Matcher sentence = SENTENCE.matcher(said);
        return sentence.matches()
                && Form.of(sentence.group(1)).isLiteral()
                && line.matches("(?s).*[\\s:=]" + Pattern.quote(sentence.group(1)));
    }

    private Doubt ofWords(String said, String line) {
        List<String> words = BlockVocabulary.wordsOf(said);
        boolean text = Form.of(line) == Form.WORDS;
        if (said.equalsIgnoreCase(line) || isAlike(said, line) || (text && isMostly(words, line))) {
            return Doubt.CLEAR;
        }
        if (said.startsWith(line) && !line.isEmpty() && !Character.isLetterOrDigit(said.charAt(line.length()))) {
            return ofContinued(said.substring(line.length()), line);
        }
        boolean beginsAlike = !words.isEmpty() && line.startsWith(words.get(0));
        if (vocabulary.isRemark(said) && !beginsAlike) {
            return Doubt.possibleIf(printed && text && isOtherPhrase(words, line));
        }
        if (text && (isOfSameShape(said, line) || isLabelledAlike(said, line) || sharesWords(words, line))) {
            return Doubt.CLEAR;
        }
        boolean known = vocabulary.holds(said);
        if (text && printed && (marked ? words.size() <= wordCount(line) + 2 : known && words.size() <= BRIEF)) {
            return Doubt.CLEAR;
        }
        return Doubt.possibleIf(
                printed && (marked || (text ? words.size() <= BRIEF || shared(words, line) > 0 : known)));
    }

    /** What begins with the whole line, and goes on. */
    private Doubt ofContinued(String rest, String line) {
        boolean value = Form.of(line).isLiteral();
        boolean clear = !value && !AFTERTHOUGHT.matcher(rest).matches() && (marked || wordCount(line) > 1);
        return Doubt.clearIf(clear, Doubt.POSSIBLE);
    }

    private static boolean isAlike(String said, String line) {
        return Math.min(said.length(), line.length()) >= LONG_ENOUGH && Likeness.similarity(said, line) >= ALIKE;
    }

    /** Whether both have the same label before a colon or an equals sign. */
    private static boolean isLabelledAlike(String said, String line) {
        Matcher label = LABEL.matcher(said);
        return label.lookingAt() && line.startsWith(label.group());
    }

    /** One character for another, one constant for another, or one code of letters and digits for another. */
    private static boolean isOfSameShape(String said, String line) {
        boolean code = said.matches("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d._:/-]+") && !line.contains(" ");
        boolean constants = Stream.of(said, line).allMatch(one -> one.matches("[A-Z][A-Z_]+"));
        return (said.length() == 1 && line.length() == 1) || code || constants;
    }

    /** Whether several words, and nearly all, are those of the line. */
    private static boolean isMostly(List<String> said, String line) {
        long shared = shared(said, line);
        return shared >= 2 && shared >= MOST * said.size() && shared >= HALF * wordCount(line);
    }

    private static boolean sharesWords(List<String> said, String line) {
        long shared = shared(said, line);
        return shared > 0 && shared >= HALF * said.size() && Math.abs(said.size() - wordCount(line)) <= 1;
    }

    /** Whether several words are as many as those of the line, and every other one is among them. */
    private static boolean isOtherPhrase(List<String> said, String line) {
        return said.size() > 1 && said.size() == wordCount(line) && shared(said, line) >= HALF * said.size();
    }

    private static long shared(List<String> said, String line) {
        List<String> found = BlockVocabulary.wordsOf(line);
        return said.stream().filter(found::contains).count();
    }

    private static int wordCount(String text) {
        return BlockVocabulary.wordsOf(text).size();
    }
}
