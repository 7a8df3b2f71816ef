package dev.runmark.baseline;

import dev.runmark.text.Rule;
import java.util.Comparator;

/**
 * A problem as it is recognised again: by its rule and the line that breaks it. Neither the heading above it nor its file
 * counts, so that both can be renamed and moved.
 *
 * @param file where it was seen, from the folder of the baseline
 * @param rule what it breaks
 * @param line the line of code or text, with single blanks only
 */
record KnownProblem(String file, Rule rule, String line) implements Comparable<KnownProblem> {

    private static final Comparator<KnownProblem> ORDER = Comparator.comparing(KnownProblem::file)
            .thenComparing(problem -> problem.rule().toString())
            .thenComparing(KnownProblem::line);

    static KnownProblem of(String file, Rule rule, String line) {
        return new KnownProblem(file, rule, line.strip().replaceAll("\\s+", " "));
    }

    /** Whether it may be another one, seen elsewhere. */
    boolean isLike(KnownProblem other) {
        return rule == other.rule && line.equals(other.line);
    }

    /** Orders by file, then rule, then line. */
    @Override
    public int compareTo(KnownProblem other) {
        return ORDER.compare(this, other);
    }
}
