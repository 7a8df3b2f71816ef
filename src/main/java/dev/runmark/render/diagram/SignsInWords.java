package dev.runmark.render.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps apart what is a sign in XML and what is one in the words of a graph, such as {@code List<String>}: the library
 * writes words as they are. On their way through it these signs are characters that nobody uses.
 */
final class SignsInWords {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final String SIGNS = "<>&";
    private static final char FIRST = '\uE000';

    private SignsInWords() {}

    /** A graph whose signs in quotes pass through the library. */
    static String kept(String dot) {
        return QUOTED.matcher(dot).replaceAll(words -> Matcher.quoteReplacement(replaced(words.group())));
    }

    private static String replaced(String words) {
        String kept = words;
        for (int i = 0; i < SIGNS.length(); i++) {
            kept = kept.replace(SIGNS.charAt(i), (char) (FIRST + i));
        }
        return kept;
    }

    /** Words as they were before. */
    static String back(String words) {
        String text = words;
        for (int i = 0; i < SIGNS.length(); i++) {
            text = text.replace((char) (FIRST + i), SIGNS.charAt(i));
        }
        return text;
    }
}
