package dev.runmark.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the examples of one text are related. */
public enum ExampleMode {
    /** Each is a program of its own. */
    STANDALONE,
    /** They are one program in reading order: each sees what those before it declare. */
    SESSION,
    /** Each is a program of its own; one that does not compile as such has what those before it declare. */
    AUTO,
    /** As {@link #AUTO}, and none is run. */
    COMPILE,
    /** As in a session, and none is run: no author writes this, it is how {@link #COMPILE} tries again. */
    COMPILED_SESSION;

    /** What an author writes for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an author can write. */
    public static List<String> labels() {
        return stated().map(ExampleMode::label).toList();
    }

    /** The mode with a label. */
    public static Optional<ExampleMode> of(String label) {
        return stated().filter(mode -> mode.label().equals(label)).findFirst();
    }

    /** Whether each example is tried as a program of its own. */
    public boolean startsAlone() {
        return this == STANDALONE || this == AUTO || this == COMPILE;
    }

    /** Whether no example is run. */
    public boolean onlyCompiles() {
        return this == COMPILE || this == COMPILED_SESSION;
    }

    /** How what does not compile alone is tried once more; empty if it is not. */
    public Optional<ExampleMode> inContext() {
        return switch (this) {
            case AUTO -> Optional.of(SESSION);
            case COMPILE -> Optional.of(COMPILED_SESSION);
            case STANDALONE, SESSION, COMPILED_SESSION -> Optional.empty();
        };
    }

    private static Stream<ExampleMode> stated() {
        return Arrays.stream(values()).filter(mode -> mode != COMPILED_SESSION);
    }
}
