package dev.runmark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much entries have in common, by the words that few of them share: each is known by the dozen of terms that say most
 * of it, weighed by how rare they are (tf-idf, Salton and Buckley 1988), and two are as alike as the angle between them is
 * small.
 *
 * <p>Immutable and thread-safe.
 */
public final class Likeness {

    private static final int TERMS = 12;

    /** A term that more entries have than this says nothing of any. */
    private static final int MOST_ENTRIES = 400;

    private static final Vector NOTHING = new Vector(new int[0], new double[0]);

    private final List<Vector> vectors;
    private final Vector[] byTerm;

    private Likeness(List<Vector> vectors, Vector[] byTerm) {
        this.vectors = vectors;
        this.byTerm = byTerm;
    }

    /**
     * Weights by ascending numbers, be it those of the terms of an entry or those of the entries of a term.
     *
     * @param numbers the numbers; those of terms are in the order of the terms, so that all sums are the same in each build
     */
    private record Vector(int[] numbers, double[] weights) {}

    /**
     * The likeness among some entries, which are known by their places in the list.
     *
     * @param terms what they are found by
     * @param entries their numbers among all entries; below 0 for one that nothing is known of
     */
    public static Likeness of(SearchTerms terms, int[] entries) {
        List<WeighedTerms> weighed = WeighedTerms.of(terms, entries);
        int[] counts = new int[terms.terms().size()];
        weighed.forEach(entry -> Arrays.stream(entry.terms()).forEach(term -> counts[term]++));
        List<Vector> vectors = weighed.parallelStream()
                .map(entry -> vector(entry, counts, entries.length, terms.terms()))
                .toList();
        return new Likeness(vectors, byTerm(vectors, counts.length));
    }

    private static Vector vector(WeighedTerms entry, int[] counts, int all, List<String> names) {
        int[] numbers = entry.terms();
        double[] rated = new double[numbers.length];
        for (int i = 0; i < rated.length; i++) {
            rated[i] = entry.weights()[i] * Math.log((double) all / counts[numbers[i]]);
        }
        Comparator<Integer> byName = Comparator.comparing(i -> names.get(numbers[i]));
        List<Integer> telling = IntStream.range(0, rated.length)
                .filter(i -> counts[numbers[i]] > 1 && counts[numbers[i]] <= MOST_ENTRIES)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -rated[i]).thenComparing(byName))
                .limit(TERMS)
                .toList();
        double length =
                Math.sqrt(telling.stream().mapToDouble(i -> rated[i] * rated[i]).sum());
        List<Integer> ordered = telling.stream().sorted(byName).toList();
        return new Vector(
                ordered.stream().mapToInt(i -> numbers[i]).toArray(),
                ordered.stream()
                        .mapToDouble(i -> length == 0 ? 0 : rated[i] / length)
                        .toArray());
    }

    /** The entries of each term, with the weights that it has there. */
    private static Vector[] byTerm(List<Vector> vectors, int terms) {
        int[] sizes = new int[terms];
        vectors.forEach(vector -> Arrays.stream(vector.numbers).forEach(term -> sizes[term]++));
        Vector[] byTerm = new Vector[terms];
        Arrays.setAll(
                byTerm, term -> sizes[term] == 0 ? NOTHING : new Vector(new int[sizes[term]], new double[sizes[term]]));
        int[] filled = new int[terms];
        for (int entry = 0; entry < vectors.size(); entry++) {
            Vector vector = vectors.get(entry);
            for (int i = 0; i < vector.numbers.length; i++) {
                int term = vector.numbers[i];
                byTerm[term].numbers[filled[term]] = entry;
                byTerm[term].weights[filled[term]++] = vector.weights[i];
            }
        }
        return byTerm;
    }

    /**
     * For each entry those that have most in common with it, the most alike first; none that has nothing.
     *
     * @param most how many at most
     */
    public List<List<Integer>> nearest(int most) {
        int parts = Math.min(vectors.size(), 4 * Runtime.getRuntime().availableProcessors());
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> nearest(vectors.size() * part / parts, vectors.size() * (part + 1) / parts, most))
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Integer>> nearest(int from, int to, int most) {
        Sums sums = new Sums(vectors.size());
        List<List<Integer>> nearest = new ArrayList<>();
        for (int entry = from; entry < to; entry++) {
            Vector vector = vectors.get(entry);
            for (int i = 0; i < vector.numbers.length; i++) {
                sums.add(byTerm[vector.numbers[i]], vector.weights[i]);
            }
            nearest.add(sums.greatest(most, entry));
        }
        return nearest;
    }

    /** Adds up how much one entry has in common with the others; to be used again for the next. */
    private static final class Sums {

        private final double[] sums;
        private final int[] met;
        private int size;

        Sums(int entries) {
            this.sums = new double[entries];
            this.met = new int[entries];
        }

        void add(Vector term, double weight) {
            for (int i = 0; i < term.numbers.length; i++) {
                double more = weight * term.weights[i];
                int entry = term.numbers[i];
                if (more > 0 && sums[entry] == 0) {
                    met[size++] = entry;
                }
                sums[entry] += more;
            }
        }

        /** The entries with the greatest sums but one, of two with the same the earlier first; all sums are 0 again. */
        List<Integer> greatest(int most, int but) {
            sums[but] = 0;
            List<Integer> greatest = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int entry = met[i];
                int place = greatest.size();
                while (place > 0 && isGreater(entry, greatest.get(place - 1))) {
                    place--;
                }
                if (place < most && entry != but) {
                    greatest.add(place, entry);
                    greatest.subList(Math.min(most, greatest.size()), greatest.size())
                            .clear();
                }
            }
            Arrays.stream(met, 0, size).forEach(entry -> sums[entry] = 0);
            size = 0;
            return List.copyOf(greatest);
        }

        private boolean isGreater(int entry, int other) {
            return sums[entry] > sums[other] || (sums[entry] == sums[other] && entry < other);
        }
    }
}
