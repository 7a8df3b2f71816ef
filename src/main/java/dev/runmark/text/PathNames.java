package dev.runmark.text;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** A relative path by its names, which are the same on every system. */
public final class PathNames {

    private PathNames() {}

    /** The names, from the first folder to the last name. */
    public static List<String> of(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    /** The names with {@code /} between them, as addresses and problems have them. */
    public static String slashed(Path path) {
        return String.join("/", of(path));
    }
}
