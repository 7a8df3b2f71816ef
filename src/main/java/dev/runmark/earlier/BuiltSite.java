package dev.runmark.earlier;

import dev.runmark.text.FileStamp;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site that was published.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files how its files were found when it was finished, by their places there
 * @param places of all the places where it was made to have a file
 * @param keys of what its files were made, by the place of the first of those that were made together; those with something
 *     wrong are missing
 * @param links of each page with which nothing is wrong by itself, the places on other pages that it links to
 */
public record BuiltSite(
        SortedMap<String, FileStamp> files,
        String places,
        SortedMap<String, String> keys,
        SortedMap<String, List<String>> links) {

    public BuiltSite {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
    }
}
