package dev.runmark.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of one entry with their weights.
 *
 * @param terms the numbers of the words
 * @param weights their weights
 */
record WeighedTerms(int[] terms, int[] weights) {

    private static final WeighedTerms NOTHING = new WeighedTerms(new int[0], new int[0]);

    /**
     * Those of some entries.
     *
     * @param entries their numbers among all entries; below 0 for one that nothing is known of
     */
    static List<WeighedTerms> of(SearchTerms terms, int[] entries) {
        Wanted wanted = new Wanted(entries);
        terms.show(wanted);
        wanted.end();
        return Stream.of(wanted.found).toList();
    }

    /** Keeps the words of some entries. */
    private static final class Wanted implements PackedTerms.Viewer {

        private final int[] places;
        private final WeighedTerms[] found;
        private int entry = -1;
        private int size;
        private int[] terms = new int[64];
        private int[] weights = new int[64];

        Wanted(int[] entries) {
            found = new WeighedTerms[entries.length];
            Arrays.fill(found, NOTHING);
            places = new int[1 + Arrays.stream(entries).max().orElse(0)];
            Arrays.fill(places, -1);
            IntStream.range(0, entries.length).filter(i -> entries[i] >= 0).forEach(i -> places[entries[i]] = i);
        }

        @Override
        public void entry(int level) {
            end();
            entry++;
        }

        void end() {
            if (isWanted()) {
                found[places[entry]] = new WeighedTerms(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
            }
            size = 0;
        }

        private boolean isWanted() {
            return entry >= 0 && entry < places.length && places[entry] >= 0;
        }

        @Override
        public void word(int number, int weight) {
            if (isWanted()) {
                if (size == terms.length) {
                    terms = Arrays.copyOf(terms, size * 2);
                    weights = Arrays.copyOf(weights, size * 2);
                }
                terms[size] = number;
                weights[size++] = weight;
            }
        }
    }
}
