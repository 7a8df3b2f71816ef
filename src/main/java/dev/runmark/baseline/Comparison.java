package dev.runmark.baseline;

import dev.runmark.text.Problem;
import java.util.List;

/**
 * What came of holding problems against a baseline.
 *
 * @param fresh those that are not known, in reading order
 * @param known how many are known
 * @param left the baseline without what is mended
 */
public record Comparison(List<Problem> fresh, int known, Baseline left) {

    public Comparison {
        fresh = List.copyOf(fresh);
    }
}
