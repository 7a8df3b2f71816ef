package dev.runmark.render.view;

import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Tally;
import dev.runmark.render.words.Words;
import dev.runmark.site.MarkdownFile;
import java.util.List;
import java.util.Map;

/**
 * How many examples of each file came out how.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProvedPages {

    private static final Tally NONE = new Tally(List.of());

    private final Map<String, Tally> byPath;
    private final Tally all;

    private ProvedPages(Map<String, Tally> byPath, Tally all) {
        this.byPath = byPath;
        this.all = all;
    }

    public static ProvedPages of(Proofs proofs) {
        Map<String, Tally> tallies = proofs.tallies();
        return new ProvedPages(tallies, Tally.joined(tallies.values()));
    }

    /** One line about all examples; empty if there are none. */
    public String line(Words words) {
        return ProofTally.brief(all, words);
    }

    /** One line about a file's examples; empty if it has none. */
    public String line(MarkdownFile file, Words words) {
        return ProofTally.brief(of(file), words);
    }

    /** How all examples came out. */
    public Tally all() {
        return all;
    }

    /** How a file's examples came out. */
    public Tally of(MarkdownFile file) {
        return byPath.getOrDefault(file.path(), NONE);
    }
}
