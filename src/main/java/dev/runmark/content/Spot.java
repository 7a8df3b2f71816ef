package dev.runmark.content;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;

/**
 * A piece of one line: what a problem underlines.
 *
 * @param location where it begins
 * @param length how many characters it has, at least 1
 */
record Spot(Location location, int length) {

    /** From one offset of a source to another, or to the end of the line if that comes first. */
    static Spot of(Source source, int start, int end) {
        int lineEnd = source.text().indexOf('\n', start);
        int last = lineEnd < 0 ? end : Math.min(end, lineEnd);
        return new Spot(source.locationOf(start), Math.max(1, last - start));
    }

    /** The beginning of a file, for what concerns it as a whole. */
    static Spot ofFile(String path) {
        return new Spot(new Location(path, 1, 1), 1);
    }

    Problem error(String rule, Source source, String message) {
        return Problem.error(rule, source, location, length, message);
    }

    Problem warning(String rule, Source source, String message) {
        return Problem.warning(rule, source, location, length, message);
    }
}
