package dev.runmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The arguments that name Markdown which belongs to no site. */
final class PlainPaths {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "A Markdown file, or a folder: all .md and .markdown files in it and below it, without what is"
                            + " hidden and without node_modules, target and build. Without any path, the command is"
                            + " about the project.")
    private List<String> paths = List.of();

    /** Whether none is named, so that the command is about a project. */
    boolean isEmpty() {
        return paths.isEmpty();
    }

    /**
     * Where they are.
     *
     * @throws ParameterException if there is nothing at one of them, or if a project is named, too
     */
    List<Path> places(CommandSpec command) {
        if (command.commandLine().getParseResult().hasMatchedOption("--source")) {
            throw new ParameterException(
                    command.commandLine(),
                    "a PATH and --source exclude each other: paths are relative to the current folder");
        }
        List<PathArgument> arguments = paths.stream().map(PathArgument::new).toList();
        String refusals = arguments.stream()
                .flatMap(argument -> argument.refusal().stream())
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refusals.isEmpty()) {
            throw new ParameterException(command.commandLine(), refusals);
        }
        return arguments.stream().map(PathArgument::path).toList();
    }
}
