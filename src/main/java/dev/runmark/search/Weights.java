package dev.runmark.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much each term says of one entry, from 1 to {@link #MOST}.
 *
 * @param weights the weights by term
 * @param title the terms of its title
 * @param phrase its whole title as a term
 */
record Weights(Map<String, Integer> weights, Set<String> title, String phrase) {

    static final int MOST = 31;

    private static final double TITLE = 22;
    private static final double ANCHOR = 7;
    private static final double CONTEXT = 3;
    private static final double TEXT = 5;
    private static final double CODE = 1.5;

    static Weights of(Entry entry, Terms terms) {
        Map<String, Double> sums = new HashMap<>();
        Set<String> title = new HashSet<>();
        terms.ofTitle(entry.title(), title::add);
        // A word says the more of a title the fewer words it has.
        double share = TITLE / (0.55 + 0.09 * title.size());
        title.forEach(term -> sums.merge(term, Math.min(share, 24), Double::sum));
        // An author names an anchor after what it is about, also where the title asks in other words.
        Set<String> anchor = new HashSet<>();
        terms.ofTitle(anchorOf(entry), anchor::add);
        anchor.forEach(term -> sums.merge(term, ANCHOR, Double::sum));
        Set<String> context = new HashSet<>();
        terms.of(entry.context(), context::add);
        context.forEach(term -> sums.merge(term, CONTEXT, Double::sum));
        Initials.ofTitle(entry.title()).forEach(term -> sums.merge(term, ANCHOR, Double::sum));
        Initials.ofAnchor(anchorOf(entry)).forEach(term -> sums.merge(term, ANCHOR, Double::sum));
        Initials.ofNames(entry.text()).forEach(term -> sums.merge(term, CODE, Double::sum));
        add(terms, entry.text(), TEXT, sums);
        add(terms, entry.code(), CODE, sums);
        Map<String, Integer> weights = new HashMap<>();
        sums.forEach((term, sum) -> weights.put(term, (int) Math.max(1, Math.min(MOST, Math.round(sum)))));
        return new Weights(weights, title, Terms.phrase(entry.title()));
    }

    private static String anchorOf(Entry entry) {
        int hash = entry.href().indexOf('#');
        return hash < 0 ? "" : entry.href().substring(hash + 1);
    }

    /** The tenth occurrence of a word in a text says hardly more than the fifth. */
    private static void add(Terms terms, String text, double most, Map<String, Double> sums) {
        Map<String, Integer> counts = new HashMap<>();
        terms.of(text, term -> counts.merge(term, 1, Integer::sum));
        counts.forEach((term, count) -> sums.merge(term, most * count / (count + 2.0), Double::sum));
    }
}
