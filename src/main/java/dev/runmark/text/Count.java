package dev.runmark.text;

/** A number and the noun that it counts, in English. */
public final class Count {

    private Count() {}

    /** {@code 1 page}, {@code 2 pages}: for nouns with a regular plural. */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** {@code 1 query}, {@code 2 queries}. */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
