package dev.runmark.render;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.MarkdownFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many examples of each file came out how.
 *
 * <p>Immutable and thread-safe.
 */
final class ProvedPages {

    private final Map<String, Map<Verdict, Integer>> byPath = new HashMap<>();

    private ProvedPages() {}

    static ProvedPages of(Proofs proofs) {
        ProvedPages pages = new ProvedPages();
        for (Proof proof : proofs.all()) {
            pages.byPath
                    .computeIfAbsent(proof.example().source().path(), path -> new EnumMap<>(Verdict.class))
                    .merge(proof.verdict(), 1, Integer::sum);
        }
        return pages;
    }

    /** One line about all examples; empty if there are none. */
    String line() {
        int all = byPath.values().stream().mapToInt(ProvedPages::sum).sum();
        return line(all, byPath.values().stream().mapToInt(ProvedPages::proved).sum());
    }

    /** How many examples a file has. */
    int examples(MarkdownFile file) {
        return sum(counts(file));
    }

    /** How many of a file's examples do, or fail to compile, as the page claims. */
    int proved(MarkdownFile file) {
        return proved(counts(file));
    }

    /** One line about a file's examples; empty if it has none. */
    String line(MarkdownFile file) {
        return line(examples(file), proved(file));
    }

    private static String line(int all, int proved) {
        if (all == 0) {
            return "";
        }
        String examples = English.count(all, "example", "examples");
        return all == proved ? examples + " proved" : proved + " of " + examples + " proved";
    }

    private static int sum(Map<Verdict, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int proved(Map<Verdict, Integer> counts) {
        return counts.getOrDefault(Verdict.PROVED, 0) + counts.getOrDefault(Verdict.REJECTED, 0);
    }

    private Map<Verdict, Integer> counts(MarkdownFile file) {
        return byPath.getOrDefault(file.path(), Map.of());
    }
}
