package dev.runmark.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the examples of one text are related. */
public enum ExampleMode {
    /** Each is a program of its own. */
    STANDALONE,
    /** They are one program in reading order: each sees what those before it declare. */
    SESSION,
    /** Each is a program of its own; one that does not compile as such has what those before it declare. */
    AUTO,
    /** As in a session, and none is run. */
    COMPILE;

    /** What an author writes for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All labels. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ExampleMode::label).toList();
    }

    /** The mode with a label. */
    public static Optional<ExampleMode> of(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(label))
                .findFirst();
    }
}
