package dev.runmark.example.judge;

import dev.runmark.text.Location;
import java.util.List;

/**
 * A change to a page that makes it say what its example really does: some of its lines, as a diff shows them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param location where the change begins: its line is that of the first of {@code lines}, or the one before which they
 *     are added
 * @param lines whole lines in order, without line endings; those that are kept or removed stand one after another in the
 *     file, exactly as here
 */
public record Edit(Location location, List<Line> lines) {

    /** What a problem says that an edit would solve. */
    public static final String HELP = "`runmark fix` puts the printed value into the page";

    public Edit {
        lines = List.copyOf(lines);
    }

    /** What becomes of a line. */
    public enum Kind {
        /** It stays; it stands between lines that do not. */
        KEPT,
        /** It goes. */
        REMOVED,
        /** It is new. */
        ADDED
    }

    /**
     * A line of the file.
     *
     * @param kind what becomes of it
     * @param text its whole text, without its ending
     */
    public record Line(Kind kind, String text) {}

    /** A change to one line. */
    static Edit replace(Location location, String removed, String added) {
        return new Edit(location, List.of(new Line(Kind.REMOVED, removed), new Line(Kind.ADDED, added)));
    }
}
