package dev.runmark.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a language adds to the cutting of texts into terms: endings that its words lose, so that "Schleifen" finds "Schleife",
 * words that distinguish no text from another, and whether it writes several words in one. The endings follow the light
 * stemmers of Jacques Savoy (<em>Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages</em>,
 * 2006): what inflects a word goes, and what makes another word of it stays, but for a few endings of nouns made of verbs.
 *
 * <p>They come after those of English, in which Java's names are, and are regular expressions that Java and browsers
 * understand alike: {@code search.js} is given them.
 *
 * <p>Immutable and thread-safe.
 */
public final class Stemming {

    /**
     * Something that a word loses or changes.
     *
     * @param ending the regular expression of what goes
     * @param rest what comes in its place
     */
    public record Ending(String ending, String rest) {}

    private static final String ENGLISH = "en";

    private static final Map<String, List<Ending>> ENDINGS = Map.of(
            "de",
            List.of(
                    new Ending("ß", "ss"),
                    // Umlauts have lost their dots by now; "ue" is no umlaut in "Queue", "neue" or "Mauer".
                    new Ending("([ao]|(?<![qaeu])u)e", "$1"),
                    new Ending("(?<=.{4})innen$", "in"),
                    new Ending("(?<=.{4}|[aeiou]{2})ern$|(?<=.{3})(?:er)?e[mnrs]?$|(?<=.{3}[lr])n$", ""),
                    new Ending("(?<=.{2})ier(?:t|ung)$", "i"),
                    new Ending("(?<=.{5})ung$|(?<=.{3})(?<![isu])s$", ""),
                    new Ending("ss$", "s")),
            "es",
            List.of(
                    new Ending("(?<=[^aeiou])y$", "i"),
                    new Ending("(?<=[aeiou])ce?$", "z"),
                    new Ending("(?<=.{3})[aeo]$", "")),
            "fr",
            List.of(
                    new Ending("eaux$", "eau"),
                    new Ending("(?<=..)aux$", "al"),
                    new Ending("(?<=.[eo]u)x$", ""),
                    new Ending("(?<=[^aeiou])y$", "i"),
                    new Ending("(?<=.{3})(?:er|ee?)$", ""),
                    new Ending("(?<=.)([lnst])\\1$", "$1")));

    private static final Map<String, String> STOP_WORDS = Map.of(
            ENGLISH,
            "a an and are as at be but by can do for from has have how i if in into is it its not of on or so than that"
                    + " the their then there they this to use versus vs was we what when where which who why will with you your",
            "de",
            "aber als am an auf aus bei bis da dann das dass dem den denn der des die diese dieser dieses doch durch ein eine"
                    + " einem einen einer eines er es für gegen gibt hat haben ich ihr im in ist kann kein keine man mit muss nach"
                    + " nicht noch nur ob oder sein sich sie sind so über um und uns vom von vor wann war warum was weil welche"
                    + " welcher welches wenn wer werden wie wieso wird wir wo wozu zu zum zur",
            "es",
            "a al con cual cuales cuando cuanto cómo como de del desde donde el ella en entre es esta este esto hay la las le"
                    + " lo los más me mi no nos o para pero por porque puede qué que quién se según ser si sin sobre son su sus"
                    + " también tiene un una uno y ya",
            "fr",
            "à ai au aux avec c ce ces cette comme comment d dans de des dont du elle en entre est et il ils j je l la le les"
                    + " leur m mais n ne nous on ou où par pas peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi"
                    + " s sa sans se ses si son sont sur t un une vous y",
            "zh",
            "什么 怎么 如何 为什 是什 哪些 我们 可以 一个");

    private static final Stemming IN_ENGLISH = new Stemming(ENGLISH);
    private static final Map<String, Stemming> BY_LANGUAGE =
            STOP_WORDS.keySet().stream().collect(Collectors.toUnmodifiableMap(language -> language, Stemming::new));

    private final String language;
    private final List<Ending> endings;
    private final List<Pattern> patterns;
    private final Set<String> stopWords;

    private Stemming(String language) {
        this.language = language;
        this.endings = ENDINGS.getOrDefault(language, List.of());
        this.patterns =
                endings.stream().map(ending -> Pattern.compile(ending.ending)).toList();
        Set<String> words = new TreeSet<>(words(ENGLISH));
        words(language).stream().map(Terms::plain).forEach(words::add);
        this.stopWords = Collections.unmodifiableSet(words);
    }

    private static List<String> words(String language) {
        return Arrays.asList(STOP_WORDS.getOrDefault(language, "").split(" "));
    }

    /** That of English, in which Java's names are. */
    static Stemming english() {
        return IN_ENGLISH;
    }

    /**
     * That of a language; of one that is not known, that of English.
     *
     * @param tag its tag in BCP 47, such as {@code de} or {@code de-AT}
     */
    public static Stemming of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return BY_LANGUAGE.getOrDefault(language, IN_ENGLISH);
    }

    /** The language, as a subtag of BCP 47. */
    String language() {
        return language;
    }

    /** The endings, in the order in which a word loses them. */
    public List<Ending> endings() {
        return endings;
    }

    /** The words that queries leave out, in order. */
    public Set<String> stopWords() {
        return stopWords;
    }

    /** Whether two words often make a third, whose end is what it is about: an "Endlosschleife" is a "Schleife". */
    boolean joinsWords() {
        return language.equals("de");
    }

    /** A word in small letters without marks, without its endings. */
    String stem(String word) {
        String stem = EnglishStem.of(word);
        for (int i = 0; i < patterns.size(); i++) {
            stem = patterns.get(i).matcher(stem).replaceAll(endings.get(i).rest);
        }
        return stem;
    }
}
