package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts in which compositions are compiled, so that the first run while the others are compiled: a small one, and each
 * further one a few times as large, since a task of the compiler costs as much as a few examples. A page is never divided.
 */
final class GrowingParts {

    private static final int FIRST = 10;
    private static final int GROWTH = 4;

    private GrowingParts() {}

    /**
     * Divides compositions.
     *
     * @param compositions those of a page stand together
     */
    static List<List<Composition>> of(List<Composition> compositions) {
        List<List<Composition>> parts = new ArrayList<>();
        int from = 0;
        for (int size = FIRST; from < compositions.size(); size *= GROWTH) {
            int to = endOfPage(compositions, Math.min(from + size, compositions.size()));
            parts.add(compositions.subList(from, to));
            from = to;
        }
        return List.copyOf(parts);
    }

    private static int endOfPage(List<Composition> compositions, int least) {
        String page = compositions.get(least - 1).source().path();
        int end = least;
        while (end < compositions.size()
                && compositions.get(end).source().path().equals(page)) {
            end++;
        }
        return end;
    }
}
