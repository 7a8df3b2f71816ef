package dev.runmark.adopt;

import dev.runmark.example.Observation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that a block could print: those of its strings, the names of its types and constants, and what it did print. */
final class BlockVocabulary {

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern CAPITALISED = Pattern.compile("\\b[A-Z]\\w*");

    /** With these words authors describe, or connect what they describe. */
    private static final Set<String> DESCRIBING = Set.of(
            ("a an the never this that these those it its all each every both we you i they our your my no not nothing none something anything everything"
                            + " will would should can cannot can't could does doesn't don't do is are was were has have had"
                            + " isn't aren't won't uses use using calls call creates create gets get sets set adds add"
                            + " removes remove converts convert returns return prints print printing shows show ok okay"
                            + " same here there where when while why how note todo fixme see like only also then to from in on"
                            + " at with without for if because even so but and or by of as before after until unless"
                            + " compile compiles compiler compilation allowed works work wrong right good bad better"
                            + " invalid valid legal illegal please let makes make what which who tell now")
                    .split(" "));

    private final Set<String> words = new HashSet<>();

    private BlockVocabulary() {}

    static BlockVocabulary of(Observation observation) {
        BlockVocabulary vocabulary = new BlockVocabulary();
        CodeText text = CodeText.of(observation.fence().text(), observation.language());
        text.literals().forEach(vocabulary::learn);
        CAPITALISED.matcher(text.code()).results().map(MatchResult::group).forEach(vocabulary::learn);
        observation.shown().stream().limit(1).flatMap(List::stream).forEach(vocabulary::learn);
        return vocabulary;
    }

    private void learn(String text) {
        words.addAll(wordsOf(text));
    }

    /** Whether a text consists of nothing but such words. */
    boolean holds(String text) {
        List<String> said = wordsOf(text);
        return !said.isEmpty() && words.containsAll(said);
    }

    /** The words of a text. */
    static List<String> wordsOf(String text) {
        return Arrays.stream(SEPARATOR.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether two texts have the same words, whatever stands between them. */
    static boolean areSameWords(String one, String other) {
        return wordsOf(one.toLowerCase(Locale.ROOT)).equals(wordsOf(other.toLowerCase(Locale.ROOT)));
    }

    /** Whether a text reads like a remark about code, or is code itself; one that could be printed does not. */
    boolean isRemark(String text) {
        return isDescription(text) && !(wordsOf(text).size() == 1 && holds(text));
    }

    /** Whether a text, whatever a block can print, reads like a remark about code, or is code itself. */
    static boolean isDescription(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String first = lower.split("[\\s,.:;!?]", 2)[0];
        boolean code = lower.matches(".*[;{}]|[\\w.]+\\(.*\\)");
        return DESCRIBING.contains(first) || code || lower.startsWith("http") || lower.endsWith("?");
    }
}
