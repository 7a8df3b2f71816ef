package dev.runmark.example.judge;

import dev.runmark.example.fact.Versions;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many examples came out how, and on which versions of their languages. What is hidden is no example to a reader, and counts only
 * if it failed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts alike examples, the verdicts in their order
 */
public record Tally(List<Part> parts) {

    /**
     * Alike examples.
     *
     * @param verdict what is known of them
     * @param versions those that each of them did as its page says on; none for those that did not, or were not run
     * @param number how many there are, at least 1
     */
    public record Part(Verdict verdict, Versions versions, int number) {}

    public Tally {
        parts = List.copyOf(parts);
    }

    /** Counts examples. */
    public static Tally of(Collection<Proof> proofs) {
        return of(proofs.stream().filter(Proof::counts).map(proof -> new Part(proof.verdict(), versions(proof), 1)));
    }

    /** Several tallies together. */
    public static Tally joined(Collection<Tally> tallies) {
        return of(tallies.stream().flatMap(tally -> tally.parts.stream()));
    }

    private static Tally of(Stream<Part> counted) {
        Map<Part, Integer> numbers = new LinkedHashMap<>();
        counted.forEach(part -> numbers.merge(new Part(part.verdict, part.versions, 1), part.number, Integer::sum));
        List<Part> parts = numbers.entrySet().stream()
                .map(entry -> new Part(entry.getKey().verdict(), entry.getKey().versions(), entry.getValue()))
                .sorted(Comparator.comparing(Part::verdict)
                        .thenComparing(Part::number, Comparator.reverseOrder())
                        .thenComparing(part -> part.versions().toString()))
                .toList();
        return new Tally(parts);
    }

    private static Versions versions(Proof proof) {
        boolean ran = proof.verdict() == Verdict.PROVED || proof.verdict() == Verdict.RECORDED;
        return ran ? proof.versions() : Versions.NONE;
    }

    /** How many examples there are. */
    public int total() {
        return parts.stream().mapToInt(Part::number).sum();
    }

    /** How many examples have a verdict. */
    public int number(Verdict verdict) {
        return parts.stream()
                .filter(part -> part.verdict() == verdict)
                .mapToInt(Part::number)
                .sum();
    }

    /** The versions that all examples ran on; empty if some ran on others, or not at all. */
    public Optional<Versions> commonVersions() {
        List<Versions> all = parts.stream().map(Part::versions).distinct().toList();
        return all.size() == 1 && !all.get(0).isEmpty() ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The same without versions. */
    public Tally byVerdict() {
        Map<Verdict, Integer> numbers =
                parts.stream().collect(Collectors.toMap(Part::verdict, Part::number, Integer::sum, LinkedHashMap::new));
        return new Tally(numbers.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), Versions.NONE, entry.getValue()))
                .toList());
    }
}
