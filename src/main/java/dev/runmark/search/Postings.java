package dev.runmark.search;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where a term occurs. It keeps only the entries that it says most of, so that the commonest word of a large site costs
 * no more than a query may; how many there are in all is counted.
 *
 * <p>Not thread-safe.
 */
final class Postings {

    private static final int WEIGHT_BITS = 5;
    private static final int LEVEL_BITS = 2;

    private final int most;
    private int[] kept = new int[4];
    private int size;
    private int total;

    /**
     * @param most how many entries are kept
     */
    Postings(int most) {
        this.most = most;
    }

    /**
     * Adds an entry, whose number must be greater than those before.
     *
     * @param weight from 1 to {@link Weights#MOST}
     * @param level from 0 to 3
     */
    void add(int entry, int weight, int level) {
        total++;
        if (size == kept.length) {
            if (size >= most * 4) {
                prune();
            } else {
                kept = Arrays.copyOf(kept, size * 2);
            }
        }
        kept[size++] = (entry << WEIGHT_BITS | weight) << LEVEL_BITS | level;
    }

    /** Adds the entries of another term, which say half as much of this one. */
    void addHalf(Postings other) {
        SortedMap<Integer, Integer> byEntry = new TreeMap<>();
        other.postings()
                .forEach(posting -> byEntry.put(
                        entry(posting),
                        posting - ((weight(posting) - Math.max(1, weight(posting) / 2)) << LEVEL_BITS)));
        postings().forEach(posting -> byEntry.merge(entry(posting), posting, Math::max));
        total += byEntry.size() - size;
        kept = byEntry.values().stream().mapToInt(Integer::intValue).toArray();
        size = kept.length;
    }

    private IntStream postings() {
        prune();
        return Arrays.stream(kept, 0, size);
    }

    /** How many entries will be kept of those that were added. */
    int kept() {
        return Math.min(total, most);
    }

    int total() {
        return total;
    }

    /** The total, then for each entry one number: the step from the one before, its weight and its level. */
    void write(StringBuilder out) {
        prune();
        out.append('[').append(total);
        int before = 0;
        for (int i = 0; i < size; i++) {
            int entry = entry(kept[i]);
            int rest = kept[i] & ((1 << (WEIGHT_BITS + LEVEL_BITS)) - 1);
            out.append(',').append((entry - before) << (WEIGHT_BITS + LEVEL_BITS) | rest);
            before = entry;
        }
        out.append(']');
    }

    private void prune() {
        if (size <= most) {
            return;
        }
        int least = leastKept();
        int ofLeast = most;
        for (int i = 0; i < size; i++) {
            ofLeast -= weight(kept[i]) > least ? 1 : 0;
        }
        int left = 0;
        for (int i = 0; i < size; i++) {
            int weight = weight(kept[i]);
            if (weight > least || (weight == least && ofLeast-- > 0)) {
                kept[left++] = kept[i];
            }
        }
        size = left;
    }

    /** The weight of which not all can be kept, since with the greater ones there would be too many. */
    private int leastKept() {
        int[] counts = new int[1 << WEIGHT_BITS];
        for (int i = 0; i < size; i++) {
            counts[weight(kept[i])]++;
        }
        int weight = counts.length - 1;
        for (int room = most - counts[weight]; room > 0; room -= counts[weight]) {
            weight--;
        }
        return weight;
    }

    private static int entry(int posting) {
        return posting >>> (WEIGHT_BITS + LEVEL_BITS);
    }

    private static int weight(int posting) {
        return posting >>> LEVEL_BITS & ((1 << WEIGHT_BITS) - 1);
    }
}
