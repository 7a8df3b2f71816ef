package dev.runmark.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the front matter of a page says of its examples.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mode how they are related, if it says so
 * @param imports what they may name without an import, besides what the configuration says
 * @param setups Java files whose members they may use
 * @param timeout how long one run of them may take, if it says so
 * @param room how much one of them may use besides time
 */
public record PageExamples(
        Optional<ExampleMode> mode,
        Optional<Imports> imports,
        List<SetupFile> setups,
        Optional<Duration> timeout,
        Room room) {

    /** Nothing is said. */
    public static final PageExamples NONE = of(Optional.empty());

    public PageExamples {
        setups = List.copyOf(setups);
    }

    /** Nothing but how they are related is said, if that is. */
    public static PageExamples of(Optional<ExampleMode> mode) {
        return new PageExamples(mode, Optional.empty(), List.of(), Optional.empty(), Room.USUAL);
    }

    /** Whether nothing is said but how they are related. */
    public boolean saysNoMoreThanMode() {
        return equals(of(mode));
    }
}
