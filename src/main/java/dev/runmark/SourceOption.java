package dev.runmark;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says which project a command is about. */
final class SourceOption {

    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project folder, which holds content/ (default: the current folder).")
    private Path path = Path.of(".");

    /** The project folder, as the user wrote it. */
    Path path() {
        return path;
    }

    /**
     * The project folder, absolute.
     *
     * @throws ParameterException if there is none
     */
    Path folder(CommandSpec command) {
        if (!Files.isDirectory(path)) {
            throw new ParameterException(command.commandLine(), "there is no folder `" + path + "` (--source)");
        }
        return path.toAbsolutePath().normalize();
    }
}
