package dev.runmark.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Paths by their names, which are the same on every system. */
public final class PathNames {

    private PathNames() {}

    /** The names, from the first folder to the last name. */
    public static List<String> of(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    /** A path, also an absolute one, with {@code /} between its names. */
    public static String written(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** The names with {@code /} between them, as addresses and problems have them. */
    public static String slashed(Path path) {
        return String.join("/", of(path));
    }
}
