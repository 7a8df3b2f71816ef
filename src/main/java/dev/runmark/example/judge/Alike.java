package dev.runmark.example.judge;

import dev.runmark.example.claim.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Versions of Java between which a reader sees no difference in an example.
 *
 * <p>Immutable and thread-safe.
 *
 * @param features the versions, ascending; none if nothing was tried
 * @param proof what happened on them
 */
public record Alike(List<Integer> features, Proof proof) {

    public Alike {
        features = List.copyOf(features);
    }

    /**
     * All versions that an example was tried on, by what is seen of it there, the oldest first. What differs between runs on
     * one version is no difference between versions.
     *
     * @param seen what a reader sees of what happened on one version
     * @return at least one
     */
    public static List<Alike> of(Proof proof, Function<Proof, ?> seen) {
        List<Integer> features = proof.features();
        if (features.size() < 2 || (!isSteady(proof) && !isSaidByVersion(proof))) {
            return List.of(new Alike(features, proof));
        }
        Map<Object, List<Integer>> bySight = new LinkedHashMap<>();
        for (int feature : features) {
            bySight.computeIfAbsent(seen.apply(proof.onlyOn(feature)), sight -> new ArrayList<>())
                    .add(feature);
        }
        return bySight.size() == 1
                ? List.of(new Alike(features, proof))
                : bySight.values().stream()
                        .map(some -> new Alike(some, proof.onlyOn(some.get(0))))
                        .toList();
    }

    private static boolean isSteady(Proof proof) {
        return proof.features().stream()
                .allMatch(feature -> proof.onlyOn(feature).runs().stream()
                                .map(Outcome::of)
                                .distinct()
                                .count()
                        < 2);
    }

    /** Whether the page itself says something of some versions only. */
    private static boolean isSaidByVersion(Proof proof) {
        return proof.runs().stream()
                .anyMatch(run -> proof.example().claims().stream().anyMatch(claim -> !claim.isAbout(run.platform())));
    }
}
