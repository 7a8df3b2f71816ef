package dev.runmark.earlier;

import dev.runmark.text.Problem;
import java.util.List;

/**
 * A build that has published a site: what it was made of, and what came of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key of everything that counts besides files and examples: the program, its options, the machine
 * @param proving of everything that counts for its examples besides their texts; empty if it has proved none
 * @param inputs the files that it read
 * @param site what it published
 * @param problems what it reported
 * @param summary what it said at its end, in lines
 */
public record EarlierBuild(
        String key, String proving, InputFiles inputs, BuiltSite site, List<Problem> problems, List<String> summary) {

    public EarlierBuild {
        problems = List.copyOf(problems);
        summary = List.copyOf(summary);
    }

    /** The same with its files as they were found later. */
    public EarlierBuild with(InputFiles later) {
        return new EarlierBuild(key, proving, later, site, problems, summary);
    }
}
