package dev.runmark.example.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for claimed lines that must stand together among printed ones. All places are tried at the same time, a bit for
 * each claimed line (the Shift-And method of Baeza-Yates and Gonnet), so that lines which repeat themselves cost no more
 * than others.
 */
final class LineSearch {

    private final Map<String, BitSet> places = new HashMap<>();
    private final Map<String, BitSet> answered = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    private LineSearch(List<String> together) {
        for (int i = 0; i < together.size(); i++) {
            String claim = together.get(i);
            if (!places.containsKey(claim.stripTrailing()) && claim.contains(OutputPattern.ANYTHING)) {
                open.add(claim);
            }
            places.computeIfAbsent(claim.stripTrailing(), c -> new BitSet()).set(i);
        }
    }

    /**
     * What was found.
     *
     * @param start the first printed line of the first place where all of them stand; -1 if there is none
     * @param longest how many of them, from the first on, stand somewhere together
     */
    record Found(int start, int longest) {}

    /**
     * Looks for the first place.
     *
     * @param from the first printed line to look at
     */
    static Found find(List<String> together, List<String> printed, int from) {
        LineSearch search = new LineSearch(together);
        int longest = 0;
        // Bit i: the claimed lines up to the one with index i stand right before the next printed line.
        BitSet standing = new BitSet();
        for (int i = from; i < printed.size(); i++) {
            standing = search.shifted(standing);
            standing.and(search.answeredBy(printed.get(i)));
            longest = Math.max(longest, standing.length());
            if (longest == together.size()) {
                return new Found(i + 1 - longest, longest);
            }
        }
        return new Found(-1, longest);
    }

    private BitSet shifted(BitSet bits) {
        long[] words = bits.toLongArray();
        long[] shifted = new long[words.length + 1];
        long carry = 1;
        for (int i = 0; i < words.length; i++) {
            shifted[i] = words[i] << 1 | carry;
            carry = words[i] >>> (Long.SIZE - 1);
        }
        shifted[words.length] = carry;
        return BitSet.valueOf(shifted);
    }

    /** The claimed lines that a printed one answers. */
    private BitSet answeredBy(String line) {
        if (open.isEmpty()) {
            return places.getOrDefault(line.stripTrailing(), new BitSet());
        }
        return answered.computeIfAbsent(line.stripTrailing(), text -> {
            BitSet all = (BitSet) places.getOrDefault(text, new BitSet()).clone();
            open.stream()
                    .filter(claim -> OutputPattern.lineMatches(claim, text))
                    .forEach(claim -> all.or(places.getOrDefault(claim.stripTrailing(), new BitSet())));
            return all;
        });
    }
}
