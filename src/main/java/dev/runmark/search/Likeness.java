package dev.runmark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private final List<Map<String, Double>> vectors;
    private final Map<String, List<Integer>> entriesByTerm = new HashMap<>();

    private Likeness(List<Map<String, Double>> vectors) {
        this.vectors = vectors;
        for (int entry = 0; entry < vectors.size(); entry++) {
            for (String term : vectors.get(entry).keySet()) {
                entriesByTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The likeness among entries in a language, which are known by their places in the list. */
    public static Likeness of(List<Entry> entries, Stemming stemming) {
        Terms terms = new Terms(stemming);
        List<Map<String, Integer>> weights = entries.parallelStream()
                .map(entry -> Weights.of(entry, terms).weights())
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        weights.forEach(own -> own.keySet().forEach(term -> counts.merge(term, 1, Integer::sum)));
        return new Likeness(
                weights.stream().map(own -> vector(own, counts, entries.size())).toList());
    }

    private static Map<String, Double> vector(Map<String, Integer> weights, Map<String, Integer> counts, int all) {
        Map<String, Double> rated = new TreeMap<>();
        weights.forEach((term, weight) -> {
            int count = counts.getOrDefault(term, 1);
            if (count > 1 && count <= MOST_ENTRIES) {
                rated.put(term, weight * Math.log((double) all / count));
            }
        });
        Comparator<Map.Entry<String, Double>> best =
                Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        List<Map.Entry<String, Double>> telling =
                rated.entrySet().stream().sorted(best).limit(TERMS).toList();
        double length = Math.sqrt(telling.stream()
                .mapToDouble(term -> term.getValue() * term.getValue())
                .sum());
        Map<String, Double> vector = new TreeMap<>();
        telling.forEach(term -> vector.put(term.getKey(), length == 0 ? 0 : term.getValue() / length));
        return vector;
    }

    /** The entries that have most in common with one of them, the most alike first; none that has nothing. */
    public List<Integer> nearest(int entry, int most) {
        Map<Integer, Double> sums = new TreeMap<>();
        vectors.get(entry).forEach((term, weight) -> {
            for (int other : entriesByTerm.getOrDefault(term, List.of())) {
                sums.merge(other, weight * vectors.get(other).getOrDefault(term, 0.0), Double::sum);
            }
        });
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey() != entry && sum.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
