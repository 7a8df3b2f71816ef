package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.adopt.Sort;
import dev.runmark.content.MarkdownFile;
import dev.runmark.content.Page;
import dev.runmark.content.Site;
import dev.runmark.example.JdkRange;
import dev.runmark.example.Proof;
import dev.runmark.example.Proofs;
import dev.runmark.example.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was read and what is known of its examples, in lines for the user.
 *
 * <p>Immutable and thread-safe.
 */
final class Summary {

    private final List<String> lines;

    private Summary(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    static Summary of(Site site, Proofs proofs) {
        int pages = (int) site.pages().count();
        int questions =
                site.pages().map(Page::questions).mapToInt(Collection::size).sum();
        String parts = counted(pages, "page") + ", " + counted(questions, "question") + ", "
                + counted(site.articles().size(), "article");
        return new Summary(List.of(parts, examples(proofs)));
    }

    static Summary of(PlainCheck check) {
        String files = counted(check.files().size(), "file");
        return new Summary(List.of(files + ", " + examples(check.proofs())));
    }

    /**
     * What came of sorting.
     *
     * @param claims what is to be said of the claims to write
     */
    static Summary of(List<MarkdownFile> files, Adoption adoption, String claims) {
        String sorted = Arrays.stream(Sort.values())
                .map(sort -> adoption.count(sort) + " " + sort)
                .collect(Collectors.joining(", "));
        String all = counted(files.size(), "file") + ", "
                + counted(adoption.findings().size(), "comment or output", "comments and outputs");
        return new Summary(List.of(all + ": " + sorted, claims));
    }

    /** The lines, without line endings. */
    List<String> lines() {
        return lines;
    }

    /** A number and a noun, in the plural unless the number is one. */
    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static String fromCache(Proofs proofs) {
        int results = proofs.all().stream()
                .mapToInt(proof -> Math.max(1, proof.ranOn().size()))
                .sum();
        return proofs.fromCache() == 0
                ? ""
                : " (" + Math.min(proofs.fromCache(), results) + " of " + results + " results from the cache)";
    }

    private static String examples(Proofs proofs) {
        return proofs.all().isEmpty() ? "no examples" : verdicts(proofs.all()) + fromCache(proofs);
    }

    private static String verdicts(Collection<Proof> proofs) {
        Map<Verdict, List<Proof>> byVerdict = proofs.stream()
                .collect(
                        Collectors.groupingBy(Proof::verdict, () -> new EnumMap<>(Verdict.class), Collectors.toList()));
        List<String> verdicts = new ArrayList<>();
        byVerdict.forEach((verdict, ofOne) -> verdicts.addAll(phrases(verdict, ofOne)));
        return counted(proofs.size(), "example") + ": " + String.join(", ", verdicts);
    }

    private static List<String> phrases(Verdict verdict, List<Proof> proofs) {
        int count = proofs.size();
        return switch (verdict) {
            case PROVED -> List.of(count + " proved on Java " + versions(proofs));
            case RECORDED -> List.of(count + " recorded");
            case COMPILED -> List.of(count + " only compiled");
            case COMPILED_IN_PART -> List.of(count + " compiled as far as " + (count == 1 ? "it goes" : "they go"));
            case REJECTED -> List.of(count + " rejected as " + (count == 1 ? "it" : "they") + " should be");
            case IGNORED -> List.of(count + " ignored");
            case NOT_RUN_HERE -> needed(proofs);
            case NOT_PROVED -> List.of(count + " not proved");
            case RUNNING -> List.of(count + " running");
            case FAILED -> List.of(count + " failed");
        };
    }

    private static String versions(List<Proof> proofs) {
        return proofs.stream()
                .flatMap(proof -> proof.ranOn().stream())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" and "));
    }

    private static List<String> needed(List<Proof> proofs) {
        Map<String, Long> byRange = proofs.stream()
                .map(proof -> proof.example().words().jdks())
                .collect(Collectors.groupingBy(JdkRange::toString, TreeMap::new, Collectors.counting()));
        return byRange.entrySet().stream()
                .map(range ->
                        range.getValue() + (range.getValue() == 1 ? " needs" : " need") + " Java " + range.getKey())
                .toList();
    }
}
