package dev.runmark.adopt;

import java.util.regex.Pattern;

/** An object's address, as {@code Object.toString} shows it. */
final class ObjectAddress {

    private static final Pattern SHOWN = Pattern.compile("[\\w$;/\\[.>]@[0-9a-f]{1,16}\\b");

    private ObjectAddress() {}

    /** Whether a text shows where an object happens to be in memory. */
    static boolean isIn(String text) {
        return SHOWN.matcher(text).find();
    }

    /** A text in which all numbers and addresses are alike. */
    static String masked(String text) {
        return SHOWN.matcher(text).replaceAll("@#").replaceAll("\\d+(?:[.,:]\\d+)*", "#");
    }
}
