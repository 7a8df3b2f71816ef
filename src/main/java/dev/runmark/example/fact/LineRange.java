package dev.runmark.example.fact;

/**
 * Lines of a page, from the first to the last, both inclusive.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first from 1
 * @param last not before {@code first}
 */
public record LineRange(int first, int last) {

    /** Whether a line is one of them. */
    public boolean contains(int line) {
        return first <= line && line <= last;
    }

    /** How many they are. */
    public int length() {
        return last - first + 1;
    }
}
