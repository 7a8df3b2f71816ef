package dev.runmark;

import dev.runmark.site.Confinement;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SandboxMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how examples are kept apart from this machine. */
final class SandboxOptions {

    private static final String SANDBOX = "--sandbox";
    private static final String NETWORK = "--network";
    private static final String READ = "--read";

    @Option(
            names = SANDBOX,
            paramLabel = "MODE",
            description =
                    "Whether examples are kept apart from this machine: auto (where the machine can do it),"
                            + " required (or they are not run; then no file of the project can widen what they may reach) or off.")
    private Optional<String> sandbox = Optional.empty();

    @Option(names = NETWORK, description = "Let examples use the network of this machine.")
    private boolean network;

    @Option(
            names = READ,
            paramLabel = "PATH",
            description = "A file or folder that examples may read. May be given several times.")
    private List<String> readable = List.of();

    /**
     * What was asked for.
     *
     * @throws ParameterException if there is no such mode, or a path leads to nothing
     */
    Confinement all(CommandSpec command) {
        sandbox.filter(word -> SandboxMode.named(word).isEmpty()).ifPresent(word -> {
            throw new ParameterException(command.commandLine(), SANDBOX + " needs auto, required or off: " + word);
        });
        PathArgument.paths(readable, command);
        return new Confinement(
                sandbox.map(word -> PlacedText.onCommandLine(SANDBOX, word)),
                network ? Optional.of(PlacedText.onCommandLine(NETWORK, Boolean.toString(true))) : Optional.empty(),
                readable.stream()
                        .map(path -> PlacedText.onCommandLine(READ, path)
                                .meaning(Path.of(path).toAbsolutePath().toString()))
                        .toList());
    }
}
