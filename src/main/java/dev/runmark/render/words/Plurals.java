package dev.runmark.render.words;

import java.text.CompactNumberFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which form of a noun goes with a number, by rules as the CLDR states them. The JDK applies such rules to the short forms of
 * numbers; here the name of each category is taken for such a form.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules such as {@code one:i = 1 and v = 0}; empty if all numbers are alike
 * @see <a href="https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules">Unicode TS 35, language
 *     plural rules</a>
 */
record Plurals(String rules) {

    static final String OTHER = "other";

    private static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many", OTHER);

    /** The key of the general form of what a key is a form of. */
    static String other(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1) + OTHER;
    }

    /**
     * The category of a number.
     *
     * @throws IllegalArgumentException if the rules do not follow their syntax
     */
    String category(long number) {
        String names = CATEGORIES.stream()
                .filter(category -> category.equals(OTHER) || rules.contains(category + ":"))
                .map(category -> category + ":'" + category + "'0")
                .collect(Collectors.joining(" ", "{", "}"));
        String form = new CompactNumberFormat(
                        "0", DecimalFormatSymbols.getInstance(Locale.ROOT), new String[] {names}, rules)
                .format(number);
        return form.replaceAll("[^a-z]", "");
    }
}
