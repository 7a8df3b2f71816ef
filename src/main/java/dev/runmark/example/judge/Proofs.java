package dev.runmark.example.judge;

import dev.runmark.example.fact.Isolation;
import dev.runmark.site.FencedText;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, Untried> untried;
    private final List<Problem> others;
    private final List<Problem> problems;
    private final CacheUse cacheUse;
    private final Optional<Isolation> isolation;
    private final Optional<String> basis;

    private Proofs(
            Map<Location, Proof> byFence,
            Map<String, Untried> untried,
            List<Problem> others,
            CacheUse cacheUse,
            Optional<Isolation> isolation,
            Optional<String> basis) {
        this.byFence = byFence;
        this.untried = Map.copyOf(untried);
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
        return new Proofs(byFence, Map.of(), List.copyOf(others), CacheUse.NONE, Optional.empty(), Optional.empty());
    }

    /** The same and examples of further files, by their paths, that nobody has tried. */
    public Proofs and(Map<String, Untried> more) {
        return new Proofs(byFence, more, others, cacheUse, isolation, basis);
    }

    /** The same proofs, some of which needed no run. */
    public Proofs with(CacheUse use) {
        return new Proofs(byFence, untried, others, use, isolation, basis);
    }

    /** The same proofs, of examples that ran like this. */
    public Proofs with(Isolation other) {
        return new Proofs(byFence, untried, others, cacheUse, Optional.of(other), basis);
    }

    /** The same proofs, which are known to be the same again as long as their texts and the basis are. */
    public Proofs on(Optional<String> other) {
        return new Proofs(byFence, untried, others, cacheUse, isolation, other);
    }

    /** The same with another proof of one example. */
    public Proofs with(Proof proof) {
        return with(List.of(proof));
    }

    /** The same with other proofs of some examples. */
    public Proofs with(Collection<Proof> better) {
        Map<Location, Proof> changed = new TreeMap<>(byFence);
        better.forEach(proof -> changed.put(proof.example().fence().location(), proof));
        return new Proofs(changed, untried, others, cacheUse, isolation, basis);
    }

    /** These proofs and those of other files. */
    public static Proofs joined(Collection<Proofs> parts) {
        Proofs all = of(
                        parts.stream().flatMap(part -> part.all().stream()).toList(),
                        parts.stream().flatMap(part -> part.others.stream()).toList())
                .with(parts.stream().map(Proofs::cacheUse).reduce(CacheUse.NONE, CacheUse::and))
                .on(joinedBasis(parts));
        return parts.stream()
                .flatMap(part -> part.isolation.stream())
                .findFirst()
                .map(all::with)
                .orElse(all);
    }

    /** All that the parts with examples depend on, which is never the same as what one of them depends on. */
    private static Optional<String> joinedBasis(Collection<Proofs> parts) {
        List<Proofs> tried = parts.stream().filter(part -> !part.isEmpty()).toList();
        List<String> known =
                tried.stream().flatMap(part -> part.basis.stream()).sorted().toList();
        return known.size() == tried.size() ? Optional.of("joined " + String.join(" ", known)) : Optional.empty();
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
        Untried file = untried.get(fence.path());
        return file == null
                ? Optional.ofNullable(byFence.get(fence))
                : file.proofs(Optional.empty()).stream()
                        .filter(proof -> proof.example().fence().location().equals(fence))
                        .findFirst();
    }

    /** Every proof, in reading order by path. */
    public Collection<Proof> all() {
        if (untried.isEmpty()) {
            return byFence.values();
        }
        Map<Location, Proof> all = new TreeMap<>(byFence);
        untried.values().stream()
                .flatMap(file -> file.proofs(Optional.empty()).stream())
                .forEach(proof -> all.put(proof.example().fence().location(), proof));
        return all.values();
    }

    /** Every proof, in reading order by path; those that nobody tried are found when it comes to them. */
    public Stream<Proof> stream() {
        return Stream.concat(byPath.keySet().stream(), untried.keySet().stream())
                .sorted()
                .flatMap(path -> of(path).stream());
    }

    /** The proofs of examples of which somebody may have tried some, in reading order by path. */
    public Collection<Proof> tried() {
        return byFence.values();
    }

    /** The proofs of one file, in reading order. */
    public List<Proof> of(String path) {
        Untried file = untried.get(path);
        return file == null ? List.copyOf(byPath.getOrDefault(path, List.of())) : file.proofs(Optional.empty());
    }

    /**
     * The proofs of one file, in reading order.
     *
     * @param text its text, in which examples that nobody tried are found without reading it again
     */
    public List<Proof> of(String path, FencedText text) {
        Untried file = untried.get(path);
        return file == null ? of(path) : file.proofs(Optional.of(text));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return byFence.isEmpty() && untried.values().stream().allMatch(file -> file.number() == 0);
    }

    /** Whether there are some, and nobody has tried any of them. */
    public boolean isUntried() {
        return !isEmpty() && byFence.values().stream().allMatch(proof -> proof.verdict() == Verdict.NOT_PROVED);
    }

    /** How many examples of each file came out how, by its path; files without any are missing. */
    public Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new HashMap<>();
        byPath.forEach((path, proofs) -> tallies.put(path, Tally.of(proofs)));
        untried.forEach((path, file) -> {
            if (file.number() > 0) {
                tallies.put(path, file.tally());
            }
        });
        return tallies;
    }

    /** How many of all examples came out how. */
    public Tally tally() {
        return Tally.joined(tallies().values());
    }

    /** A text that differs between proofs of the same examples of a file on the same machine. */
    public String fingerprint(String path) {
        Untried file = untried.get(path);
        return file == null
                ? byPath.getOrDefault(path, List.of()).stream()
                        .map(Proof::fingerprint)
                        .collect(Collectors.joining("\n"))
                : file.fingerprint();
    }

    /** Everything found wrong with examples, in reading order; what has the same cause in one file is there once. */
    public List<Problem> problems() {
        return problems;
    }
}
