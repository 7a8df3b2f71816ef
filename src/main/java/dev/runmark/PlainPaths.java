package dev.runmark;

import dev.runmark.build.PlainProject;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The arguments that name Markdown which belongs to no site. */
final class PlainPaths {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "A Markdown or Java file, or a folder: all .md, .markdown and .java files in it and below it, without what is"
                            + " hidden and without node_modules, target and build. Without any path, the command is"
                            + " about the project.")
    private List<String> paths = List.of();

    @Option(
            names = "--session",
            description = "With PATH: the blocks of each file are one program, in which each uses what those before it"
                    + " declare.")
    private boolean session;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "With PATH: how the blocks of each file are related: auto, standalone, session, or compile, where they"
                            + " are compiled as those of a session and not run.")
    private Optional<String> mode = Optional.empty();

    /** Whether none is named, so that the command is about a project. */
    boolean isEmpty() {
        return paths.isEmpty();
    }

    /**
     * Where they are.
     *
     * @throws ParameterException if there is nothing at one of them, or if a project is named, too
     */
    private List<Path> places(CommandSpec command) {
        if (command.commandLine().getParseResult().hasMatchedOption("--source")) {
            throw new ParameterException(
                    command.commandLine(),
                    "a PATH and --source exclude each other: paths are relative to the current folder");
        }
        return PathArgument.markdown(paths, command);
    }

    /**
     * The one example that is named, as {@code page.md:12}.
     *
     * @throws ParameterException if there is none, or no such file
     */
    RaceOptions.Spot spot(CommandSpec command) {
        Optional<RaceOptions.Spot> spot = paths.size() == 1 ? RaceOptions.Spot.read(paths.get(0)) : Optional.empty();
        RaceOptions.Spot found = spot.orElseThrow(() -> new ParameterException(
                command.commandLine(), "--race needs the place of one example: PATH:LINE, as in page.md:12"));
        PathArgument.markdown(List.of(found.path()), command);
        return found;
    }

    /**
     * The Markdown that a command is about; empty if it is about a site.
     *
     * @param source the project folder: one without a site has a configuration that says what to take
     * @throws ParameterException if there is nothing at one of the paths, or if a project is named, too
     */
    Optional<PlainProject> project(CommandSpec command, Path source) {
        if (!paths.isEmpty()) {
            return Optional.of(PlainProject.of(places(command), mode(command)));
        }
        return Files.exists(source.resolve(SiteConfig.PATH).getParent())
                        || command.commandLine().getParseResult().hasMatchedOption("--source")
                ? Optional.empty()
                : PlainProject.ofConfiguration(mode(command));
    }

    /** How the example at a place is run if it belongs to no site. */
    SiteConfig.Examples examples(CommandSpec command, RaceOptions.Spot spot) {
        return PlainProject.of(List.of(Path.of(spot.path())), mode(command)).examples();
    }

    private Optional<ExampleMode> mode(CommandSpec command) {
        if (session) {
            return Optional.of(ExampleMode.SESSION);
        }
        return mode.map(label -> ExampleMode.of(label)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "`" + label + "` is no way for examples to be related: "
                                + Suggestion.didYouMean(label, ExampleMode.labels()))));
    }
}
