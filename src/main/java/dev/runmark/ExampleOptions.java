package dev.runmark;

import dev.runmark.build.GivenOptions;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Ignored;
import dev.runmark.site.Imports;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import dev.runmark.site.SetupFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that give examples something besides their own text. */
final class ExampleOptions {

    private static final String IMPORT = "--import";
    private static final String SETUP = "--setup";
    private static final String ENV = "--env";

    @Mixin
    private LibraryOptions libraries = new LibraryOptions();

    @Option(
            names = IMPORT,
            paramLabel = "NAME",
            description = "What every example may name without an import: com.example.*, com.example.Type or 'static"
                    + " com.example.Type.*'. May be given several times.")
    private List<String> imports = List.of();

    @Option(
            names = SETUP,
            paramLabel = "FILE",
            description = "A Java file whose members every example may use. May be given several times.")
    private List<String> setups = List.of();

    @Option(
            names = ENV,
            paramLabel = "NAME",
            description = "A variable of the environment that examples may read. May be given several times.")
    private List<String> environment = List.of();

    /**
     * What was asked for.
     *
     * @throws ParameterException if something cannot be imported, or a path leads to nothing
     */
    GivenOptions all(CommandSpec command) {
        String refusals = imports.stream()
                .flatMap(text -> Imports.refusal(text).stream())
                .map(ExampleOptions::reported)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refusals.isEmpty()) {
            throw new ParameterException(command.commandLine(), refusals);
        }
        PathArgument.paths(setups, command);
        ExampleScope scope = new ExampleScope(
                Path.of(""),
                new Imports(placed(IMPORT, imports), true),
                setups.stream()
                        .map(file -> PlacedText.onCommandLine(SETUP, file)
                                .meaning(Path.of(file).toAbsolutePath().toString()))
                        .map(file -> new SetupFile(file, Optional.empty()))
                        .toList(),
                Ignored.NOTHING,
                placed(ENV, environment));
        return new GivenOptions(libraries.all(command), scope);
    }

    private static List<PlacedText> placed(String option, List<String> values) {
        return values.stream()
                .map(value -> PlacedText.onCommandLine(option, value))
                .toList();
    }

    private static String reported(Refusal refusal) {
        return refusal.why() + ": " + refusal.help();
    }
}
