package dev.runmark.earlier;

import dev.runmark.text.FileStamp;
import dev.runmark.text.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A build that has published a site: what it was made of, and what came of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key of everything that counts besides files and examples: the program, its options, the machine
 * @param proving of everything that counts for its examples besides their texts; empty if it has proved none
 * @param inputs the files that it read
 * @param outputs how the files of the site were found when it was finished, by their places there
 * @param keys of what the files of each page and topic were made, by the place of the first of them; those with something
 *     wrong are missing
 * @param problems what it reported
 * @param summary what it said at its end, in lines
 */
public record EarlierBuild(
        String key,
        String proving,
        InputFiles inputs,
        SortedMap<String, FileStamp> outputs,
        SortedMap<String, String> keys,
        List<Problem> problems,
        List<String> summary) {

    public EarlierBuild {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        problems = List.copyOf(problems);
        summary = List.copyOf(summary);
    }

    /** The same with its files as they were found later. */
    public EarlierBuild with(InputFiles later) {
        return new EarlierBuild(key, proving, later, outputs, keys, problems, summary);
    }
}
