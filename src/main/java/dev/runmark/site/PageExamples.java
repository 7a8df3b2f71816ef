package dev.runmark.site;

import java.time.Duration;
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
 * @param ignored which of them nothing is done with
 * @param timeout how long one run of them may take, if it says so
 * @param room how much one of them may use besides time
 * @param timeline whether a picture of a run is drawn of those with threads, if it says so
 * @param own what they are compiled and run with besides what all pages have
 * @param around what they can name since they stand in a Java file, if they do
 */
public record PageExamples(
        Optional<ExampleMode> mode,
        Optional<Imports> imports,
        List<SetupFile> setups,
        Ignored ignored,
        Optional<Duration> timeout,
        Room room,
        Optional<Boolean> timeline,
        PageEquipment own,
        Optional<JavaScope> around) {

    /** Nothing is said. */
    public static final PageExamples NONE = of(Optional.empty());

    public PageExamples {
        setups = List.copyOf(setups);
    }

    /** What front matter says. */
    public PageExamples(
            Optional<ExampleMode> mode,
            Optional<Imports> imports,
            List<SetupFile> setups,
            Ignored ignored,
            Optional<Duration> timeout,
            Room room,
            Optional<Boolean> timeline,
            PageEquipment own) {
        this(mode, imports, setups, ignored, timeout, room, timeline, own, Optional.empty());
    }

    /** Nothing is said, in the comments of a Java file. */
    public static PageExamples within(JavaScope scope) {
        return new PageExamples(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Ignored.NOTHING,
                Optional.empty(),
                Room.USUAL,
                Optional.empty(),
                PageEquipment.NONE,
                Optional.of(scope));
    }

    /** Nothing but how they are related is said, if that is. */
    public static PageExamples of(Optional<ExampleMode> mode) {
        return new PageExamples(
                mode,
                Optional.empty(),
                List.of(),
                Ignored.NOTHING,
                Optional.empty(),
                Room.USUAL,
                Optional.empty(),
                PageEquipment.NONE);
    }

    /** The same with another way for them to be related. */
    public PageExamples in(ExampleMode other) {
        return new PageExamples(Optional.of(other), imports, setups, ignored, timeout, room, timeline, own, around);
    }

    /** Whether nothing is said but how they are related. */
    public boolean saysNoMoreThanMode() {
        return equals(of(mode));
    }
}
