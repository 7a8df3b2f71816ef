package dev.runmark.example;

/**
 * Lines of a page, from the first to the last, both inclusive.
 *
 * @param first from 1
 * @param last not before {@code first}
 */
record LineRange(int first, int last) {

    boolean contains(int line) {
        return first <= line && line <= last;
    }

    int length() {
        return last - first + 1;
    }
}
