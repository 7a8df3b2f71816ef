package dev.runmark.example.judge;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proofs of all examples of a site, found by the place of their fences.
 *
 * <p>Immutable and thread-safe.
 */
public final class Proofs {

    private final Map<Location, Proof> byFence;
    private final Map<String, List<Proof>> byPath;
    private final List<Problem> problems;
    private final int fromCache;

    private Proofs(Map<Location, Proof> byFence, List<Problem> problems, int fromCache) {
        this.byFence = byFence;
        this.byPath = byFence.values().stream()
                .collect(Collectors.groupingBy(proof -> proof.example().source().path()));
        this.problems = problems;
        this.fromCache = fromCache;
    }

    /**
     * Collects proofs.
     *
     * @param proofs in any order
     * @param others problems that belong to no example, such as words that nobody knows
     */
    public static Proofs of(Collection<Proof> proofs, Collection<Problem> others) {
        Map<Location, Proof> byFence = new TreeMap<>();
        proofs.forEach(proof -> byFence.put(proof.example().fence().location(), proof));
        List<Problem> problems = Stream.concat(
                        others.stream(), proofs.stream().flatMap(proof -> proof.problems().stream()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Proofs(byFence, problems, 0);
    }

    /** The same proofs, some of which needed no run. */
    public Proofs fromCache(int attempts) {
        return new Proofs(byFence, problems, attempts);
    }

    /** The same with another proof of one example. */
    public Proofs with(Proof proof) {
        Map<Location, Proof> changed = new TreeMap<>(byFence);
        changed.put(proof.example().fence().location(), proof);
        return of(changed.values(), problems);
    }

    /** These proofs and those of other files. */
    public static Proofs joined(Collection<Proofs> parts) {
        return of(
                parts.stream().flatMap(part -> part.all().stream()).toList(),
                parts.stream().flatMap(part -> part.problems.stream()).toList());
    }

    /** How many times an example was not run on a JDK because it is known what happens. */
    public int fromCache() {
        return fromCache;
    }

    /** The proof of the example whose opening fence begins at a place. */
    public Optional<Proof> at(Location fence) {
        return Optional.ofNullable(byFence.get(fence));
    }

    /** Every proof, in reading order by path. */
    public Collection<Proof> all() {
        return byFence.values();
    }

    /** The proofs of one file, in reading order. */
    public List<Proof> of(String path) {
        return List.copyOf(byPath.getOrDefault(path, List.of()));
    }

    /** Everything found wrong with examples, in reading order. */
    public List<Problem> problems() {
        return problems;
    }
}
