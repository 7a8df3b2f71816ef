package dev.runmark.example;

import dev.runmark.text.Location;
import java.util.List;

/** Something that a page says an example prints. Every alternative is immutable and thread-safe. */
public sealed interface Claim {

    /** Where the claimed text begins. */
    Location location();

    /**
     * A comment {@code // => text} at the end of a line: what that line prints.
     *
     * @param location where the claimed text begins
     * @param expected the claimed text, without explanation and without {@code (any order)}
     * @param anyOrder whether the printed lines may come in any order
     * @param commentColumn the column of the line of code (not of the file) at which the comment begins, from 1
     * @param explanation the author's words after {@code --}; empty if there are none
     */
    record AtLine(Location location, String expected, boolean anyOrder, int commentColumn, String explanation)
            implements Claim {}

    /**
     * A fence {@code output} after the example: all that it prints.
     *
     * @param location where the fence's first line begins
     * @param fence where the opening fence begins
     * @param lines the claimed lines
     * @param unordered whether the lines may come in any order
     * @param stream which stream it is about
     */
    record Output(Location location, Location fence, List<String> lines, boolean unordered, Printed.Stream stream)
            implements Claim {

        public Output {
            lines = List.copyOf(lines);
        }
    }
}
