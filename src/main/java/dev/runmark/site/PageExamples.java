package dev.runmark.site;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of its examples, in its front matter or by what it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mode how they are related, if it says so
 * @param imports what they may name without an import, besides what the configuration says
 * @param setups Java files whose members they may use
 * @param around what they can name since they stand in a Java file, if they do
 */
public record PageExamples(
        Optional<ExampleMode> mode, Optional<Imports> imports, List<SetupFile> setups, Optional<JavaScope> around) {

    /** Nothing is said. */
    public static final PageExamples NONE = new PageExamples(Optional.empty(), Optional.empty(), List.of());

    public PageExamples {
        setups = List.copyOf(setups);
    }

    /** What front matter says. */
    public PageExamples(Optional<ExampleMode> mode, Optional<Imports> imports, List<SetupFile> setups) {
        this(mode, imports, setups, Optional.empty());
    }

    /** Nothing but how they are related is said, if that is. */
    public static PageExamples of(Optional<ExampleMode> mode) {
        return new PageExamples(mode, Optional.empty(), List.of());
    }

    /** Whether nothing is said but how they are related. */
    public boolean saysNoMoreThanMode() {
        return imports.isEmpty() && setups.isEmpty();
    }
}
