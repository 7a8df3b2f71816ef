package dev.runmark.site;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * What an author asks for, and where: for what can turn out wrong only once it is used.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text what is asked for
 * @param location the place where it is asked for
 * @param length how many characters it has there, at least 1
 * @param sourceLine the text of that line
 */
public record PlacedText(String text, Location location, int length, String sourceLine) {

    /** What problems name instead of a file. */
    private static final String COMMAND_LINE = "command line";

    public static PlacedText of(String text, Source source, Spot spot) {
        Location location = spot.location();
        return new PlacedText(text, location, spot.length(), source.line(location.line()));
    }

    /**
     * Something that the command line asks for.
     *
     * @param option the option, such as {@code --dependency}
     * @param value what stands after it, at least one character
     */
    public static PlacedText onCommandLine(String option, String value) {
        Location location = new Location(COMMAND_LINE, 1, option.length() + 2);
        return new PlacedText(value, location, value.length(), option + " " + value);
    }

    /** Whether it does not come from a file. */
    public boolean isOnCommandLine() {
        return location.path().equals(COMMAND_LINE);
    }

    /**
     * A path that the command line asks for, which starts from the current folder, whichever the project is.
     *
     * @param option the option, such as {@code --classpath}
     * @param path what stands after it, at least one character; it may hold {@code *}
     */
    public static PlacedText pathOnCommandLine(String option, String path) {
        PlacedText asked = onCommandLine(option, path);
        return new File(path).isAbsolute()
                ? asked
                : asked.meaning(Path.of("").toAbsolutePath() + File.separator + path);
    }

    /** The same place with another meaning. */
    public PlacedText meaning(String other) {
        return new PlacedText(other, location, length, sourceLine);
    }

    /** An error there. */
    public Problem error(Rule rule, String message) {
        return new Problem(Severity.ERROR, rule, location, length, sourceLine, message, List.of(), "");
    }
}
