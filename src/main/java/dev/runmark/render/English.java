package dev.runmark.render;

import java.util.List;

/** Numbers and lists in English. */
final class English {

    private English() {}

    /** {@code 1 page}, {@code 2 pages}. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
