package dev.runmark.text;

import java.util.Comparator;

/**
 * A place in a text file, as editors and compilers count it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the file as the author knows it, relative to the project folder, with {@code /} between the names
 * @param line the line, from 1
 * @param column the column in UTF-16 code units, from 1
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

    private static final Comparator<Location> READING_ORDER = Comparator.comparing(Location::path)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    public Location {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
        }
    }

    /** Orders by path, then line, then column. */
    @Override
    public int compareTo(Location other) {
        return READING_ORDER.compare(this, other);
    }

    /** {@code path:line:column}, the form that editors and terminals make clickable. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column;
    }
}
