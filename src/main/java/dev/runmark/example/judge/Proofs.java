package dev.runmark.example.judge;

import dev.runmark.example.fact.Isolation;
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
    private final List<Problem> others;
    private final List<Problem> problems;
    private final CacheUse cacheUse;
    private final Optional<Isolation> isolation;
    private final Optional<String> basis;

    private Proofs(
            Map<Location, Proof> byFence,
            List<Problem> others,
            CacheUse cacheUse,
            Optional<Isolation> isolation,
            Optional<String> basis) {
        this.byFence = byFence;
        this.others = List.copyOf(others);
        this.byPath = byFence.values().stream()
                .collect(Collectors.groupingBy(proof -> proof.example().source().path()));
        this.problems = Stream.concat(others.stream(), RecurringCauses.in(byFence.values()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        this.cacheUse = cacheUse;
        this.isolation = isolation;
        this.basis = basis;
    }

    /**
     * How much of what happened was known before. A program, which may be made of several blocks, has a result on each
     * JDK that it is for.
     *
     * @param known how many results were in the cache
     * @param all how many there are
     */
    public record CacheUse(int known, int all) {

        /** There is nothing to know. */
        public static final CacheUse NONE = new CacheUse(0, 0);

        /** Both together. */
        public CacheUse and(CacheUse more) {
            return new CacheUse(known + more.known, all + more.all);
        }
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
        return new Proofs(byFence, List.copyOf(others), CacheUse.NONE, Optional.empty(), Optional.empty());
    }

    /** The same proofs, some of which needed no run. */
    public Proofs with(CacheUse use) {
        return new Proofs(byFence, others, use, isolation, basis);
    }

    /** The same proofs, of examples that ran like this. */
    public Proofs with(Isolation other) {
        return new Proofs(byFence, others, cacheUse, Optional.of(other), basis);
    }

    /** The same proofs, which are known to be the same again as long as their texts and the basis are. */
    public Proofs on(Optional<String> other) {
        return new Proofs(byFence, others, cacheUse, isolation, other);
    }

    /** The same with another proof of one example. */
    public Proofs with(Proof proof) {
        return with(List.of(proof));
    }

    /** The same with other proofs of some examples. */
    public Proofs with(Collection<Proof> better) {
        Map<Location, Proof> changed = new TreeMap<>(byFence);
        better.forEach(proof -> changed.put(proof.example().fence().location(), proof));
        return new Proofs(changed, others, cacheUse, isolation, basis);
    }

    /** These proofs and those of other files. */
    public static Proofs joined(Collection<Proofs> parts) {
        Proofs all = of(
                        parts.stream().flatMap(part -> part.all().stream()).toList(),
                        parts.stream().flatMap(part -> part.others.stream()).toList())
                .with(parts.stream().map(Proofs::cacheUse).reduce(CacheUse.NONE, CacheUse::and));
        return parts.stream()
                .flatMap(part -> part.isolation.stream())
                .findFirst()
                .map(all::with)
                .orElse(all);
    }

    /** How much of it was known without a run. */
    public CacheUse cacheUse() {
        return cacheUse;
    }

    /**
     * What distinguishes everything that counts for them besides their texts; empty if that is not known, or if an example
     * would be run again although nothing has changed.
     */
    public Optional<String> basis() {
        return basis.filter(any -> byFence.values().stream()
                .flatMap(proof -> proof.runs().stream())
                .noneMatch(run -> run.ranIntoLimit() || run.wasKilled()));
    }

    /** How examples were kept apart from the machine; empty if none ran. */
    public Optional<Isolation> isolation() {
        return isolation.filter(
                any -> byFence.values().stream().anyMatch(proof -> !proof.runs().isEmpty()));
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

    /** Everything found wrong with examples, in reading order; what has the same cause in one file is there once. */
    public List<Problem> problems() {
        return problems;
    }
}
