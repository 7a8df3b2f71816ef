package dev.runmark.site;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What examples have besides their own text, and which of them are left alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param folder what the paths in it start from
 * @param imports what they may name without an import
 * @param setups Java files whose members they may use
 * @param ignored which of them nothing is done with
 * @param environment names of variables of the environment that they may read
 * @param confinement how they are kept apart from the machine
 * @param timeline whether a picture of a run is drawn of those with threads
 */
public record ExampleScope(
        Path folder,
        Imports imports,
        List<SetupFile> setups,
        Ignored ignored,
        List<PlacedText> environment,
        Confinement confinement,
        boolean timeline) {

    /** Nothing is said. */
    public static final ExampleScope DEFAULT = in(Path.of(""));

    /** No pictures are drawn but where an example asks for one. */
    public ExampleScope(
            Path folder,
            Imports imports,
            List<SetupFile> setups,
            Ignored ignored,
            List<PlacedText> environment,
            Confinement confinement) {
        this(folder, imports, setups, ignored, environment, confinement, false);
    }

    public ExampleScope {
        setups = List.copyOf(setups);
        environment = List.copyOf(environment);
    }

    /**
     * Nothing is said.
     *
     * @param folder what paths start from
     */
    public static ExampleScope in(Path folder) {
        return new ExampleScope(
                folder, Imports.FOUND, List.of(), Ignored.NOTHING, List.of(), Confinement.DEFAULT, false);
    }

    /** This and what is said elsewhere, too; what is said there about imports and setup comes first. */
    public ExampleScope and(ExampleScope more) {
        return new ExampleScope(
                folder,
                more.imports.and(imports),
                both(more.setups, setups),
                ignored.and(more.ignored),
                both(environment, more.environment),
                confinement.and(more.confinement),
                timeline || more.timeline);
    }

    /** The same for a page that says something of its own. */
    public ExampleScope of(PageExamples page) {
        return new ExampleScope(
                folder,
                page.imports()
                        .map(own -> own.equals(Imports.NONE) ? own : own.and(imports))
                        .orElse(imports),
                both(page.setups(), setups),
                ignored.and(page.ignored()),
                environment,
                confinement,
                page.timeline().orElse(timeline));
    }

    /** The same where more of the machine can be reached. */
    ExampleScope reaching(List<PlacedText> variables, Confinement more) {
        return new ExampleScope(
                folder, imports, setups, ignored, both(environment, variables), confinement.and(more), timeline);
    }

    /** A file as the patterns name it. */
    public Path relative(Path file) {
        Path base = folder.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
