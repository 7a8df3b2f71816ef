package dev.runmark.search;

import java.util.HashMap;
import java.util.Map;

/**
 * What one entry is found by, each with its weight from 1 to {@link Weights#MOST}.
 *
 * @param level of the entry
 * @param words the terms of its texts
 * @param beginnings what the words of its title begin with, each followed by {@code *}, and the whole title as a term
 */
record EntryTerms(int level, Map<String, Integer> words, Map<String, Integer> beginnings) {

    private static final int LONGEST_BEGINNING = 3;

    static EntryTerms of(Entry entry, Terms terms) {
        Weights weights = Weights.of(entry, terms);
        Map<String, Integer> beginnings = new HashMap<>();
        // Who asks for a whole title means the text that has it.
        beginnings.put(weights.phrase(), Weights.MOST);
        for (String term : weights.title()) {
            for (int length = 1; length <= LONGEST_BEGINNING && length < term.length(); length++) {
                beginnings.merge(
                        term.substring(0, length) + "*", weights.weights().getOrDefault(term, 1), Math::max);
            }
        }
        return new EntryTerms(entry.level(), weights.weights(), beginnings);
    }
}
