package dev.runmark.junit;

import dev.runmark.example.judge.Proof;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.FencedText;
import dev.runmark.text.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An example and what distinguishes it from others of its file although lines are added above it: the heading that it stands
 * below, and how many examples stand between.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the heading and the number, from 1
 * @param heading the nearest one above it, as plain text; empty if there is none
 * @param proof what is known of it
 */
record LocatedExample(String id, String heading, Proof proof) {

    /** The examples of a file. */
    static List<LocatedExample> of(FencedText text, Collection<Proof> proofs) {
        Map<String, Integer> numbers = new HashMap<>();
        List<LocatedExample> located = new ArrayList<>();
        for (Proof proof : proofs) {
            List<String> above = text.titlesAbove(proof.example().fence());
            String heading = above.isEmpty() ? "" : above.get(above.size() - 1);
            int number = numbers.merge(heading, 1, Integer::sum);
            located.add(new LocatedExample(heading + "#" + number, heading, proof));
        }
        return located;
    }

    /** Where its opening fence is. */
    Location place() {
        return fence().location();
    }

    /** Whether a line is one of its fence, from the opening to the closing one. */
    boolean hasLine(int line) {
        List<FenceLine> lines = fence().lines();
        int last =
                lines.isEmpty() ? place().line() : lines.get(lines.size() - 1).line();
        return place().line() <= line && line <= last + 1;
    }

    private Fence fence() {
        return proof.example().fence();
    }
}
