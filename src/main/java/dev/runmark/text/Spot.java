package dev.runmark.text;

/**
 * A piece of one line: what a problem underlines.
 *
 * @param location where it begins
 * @param length how many characters it has, at least 1
 */
public record Spot(Location location, int length) {

    /** From one offset of a source to another, or to the end of the line if that comes first. */
    public static Spot of(Source source, int start, int end) {
        Location location = source.locationOf(start);
        int last = Math.min(end, source.lineEnd(location.line()));
        return new Spot(location, Math.max(1, last - start));
    }

    /** The beginning of a file, for what concerns it as a whole. */
    public static Spot ofFile(String path) {
        return new Spot(new Location(path, 1, 1), 1);
    }

    public Problem error(Rule rule, Source source, String message) {
        return Problem.error(rule, source, location, length, message);
    }

    public Problem warning(Rule rule, Source source, String message) {
        return Problem.warning(rule, source, location, length, message);
    }
}
