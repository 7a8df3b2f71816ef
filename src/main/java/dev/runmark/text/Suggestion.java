package dev.runmark.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that an author probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The known word nearest to an unknown one, if it is near enough to be a slip: at most one edit in three
     * characters, where an edit inserts, deletes or replaces a character or swaps two neighbours.
     *
     * @param unknown what was written
     * @param known what could have been written; the first of equally near words wins, and an empty one is none
     */
    public static Optional<String> nearest(String unknown, Collection<String> known) {
        int limit = Math.max(1, unknown.length() / 3);
        return known.stream()
                .filter(word -> !word.isEmpty() && distance(unknown, word) <= limit)
                .min(Comparator.comparingInt(word -> distance(unknown, word)));
    }

    /** A sentence for a problem's help: the nearest word if there is one, all of them otherwise. */
    public static String didYouMean(String unknown, Collection<String> known) {
        return nearest(unknown, known)
                .map(word -> "did you mean `" + word + "`?")
                .orElseGet(() -> "known here: " + String.join(", ", known));
    }

    /** Optimal string alignment distance, without regard to case. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(java.util.Locale.ROOT);
        String b = right.toLowerCase(java.util.Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
