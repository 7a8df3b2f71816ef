package dev.runmark.content.folder;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.util.List;

/** A text whose quotes, lists or emphasis are nested so deep that no tree of it can be followed without running out of stack. */
public final class NestedTooDeep extends RuntimeException {

    /** Half of what browsers follow, and a hundred times what readers do. */
    public static final int MOST_LEVELS = 250;

    private static final long serialVersionUID = 1;
    private static final String HELP = "no reader can follow so many levels: take some out";

    private final transient Location place;

    /** Thrown for what stands at a place. */
    public NestedTooDeep(Location place) {
        super(place.toString());
        this.place = place;
    }

    Problem problem() {
        // The line is as deep as the text is, and would fill the screen.
        return new Problem(
                Severity.ERROR,
                Rule.NESTED_TOO_DEEP,
                place,
                1,
                "",
                "more than " + MOST_LEVELS + " lists, quotes or the like are nested here",
                List.of(),
                HELP);
    }

    /** What is wrong with a file that could not even be parsed. */
    static Problem somewhere(String path) {
        return Problem.ofFile(Rule.NESTED_TOO_DEEP, path, "lists or quotes are nested too deep in this file")
                .withHelp(HELP);
    }
}
