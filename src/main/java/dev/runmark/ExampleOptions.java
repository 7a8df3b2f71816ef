package dev.runmark;

import dev.runmark.build.GivenOptions;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Ignored;
import dev.runmark.site.Imports;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import dev.runmark.site.Room;
import dev.runmark.site.SetupFile;
import dev.runmark.text.TimeLimit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that give examples something besides their own text, and that show what they have. */
final class ExampleOptions {

    private static final String IMPORT = "--import";
    private static final String SETUP = "--setup";
    private static final String ENV = "--env";
    private static final String TIMEOUT = "--timeout";
    private static final String HEAP = "--heap";
    private static final String PROCESSES = "--processes";

    @Mixin
    private LibraryOptions libraries = new LibraryOptions();

    @Mixin
    private SandboxOptions confinement = new SandboxOptions();

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

    @Option(
            names = TIMEOUT,
            paramLabel = "TIME",
            description = "How long one run of an example may take, such as 5s or 500ms (default: 10s).")
    private Optional<String> timeout = Optional.empty();

    @Option(
            names = HEAP,
            paramLabel = "SIZE",
            description = "The heap of an example's JVM, such as 512m or 2g (default: 256m).")
    private Optional<String> heap = Optional.empty();

    @Option(
            names = PROCESSES,
            paramLabel = "N",
            description = "How many processes an example may have at once (default: 32).")
    private Optional<String> processes = Optional.empty();

    @Option(
            names = "--verbose",
            description = "Also say what examples run with, and of each how often it was run, what was imported for it"
                    + " and which circumstances were forced.")
    private boolean verbose;

    /** Whether the user wants to know how examples were run. */
    boolean isVerbose() {
        return verbose;
    }

    /**
     * What was asked for.
     *
     * @throws ParameterException if something cannot be imported, a path leads to nothing, or a limit is none
     */
    GivenOptions all(CommandSpec command) {
        String refusals = imports.stream()
                .flatMap(text -> Imports.refusal(text).stream())
                .map(Refusal::inOneLine)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refusals.isEmpty()) {
            throw new ParameterException(command.commandLine(), refusals);
        }
        PathArgument.paths(setups, command);
        Confinement confined = confinement.all(command);
        ExampleScope scope = new ExampleScope(
                Path.of(""),
                new Imports(placed(IMPORT, imports), true),
                setups.stream()
                        .map(file -> PlacedText.pathOnCommandLine(SETUP, file))
                        .map(file -> new SetupFile(file, Optional.empty()))
                        .toList(),
                Ignored.NOTHING,
                placed(ENV, environment),
                confined);
        return new GivenOptions(
                libraries.all(command).within(confined),
                scope,
                limit(command, TIMEOUT, timeout, TimeLimit::of, TimeLimit.EXPECTED),
                new Room(
                        limit(command, HEAP, heap, Room::heap, Room.HEAP_EXPECTED),
                        limit(command, PROCESSES, processes, Room::processes, Room.PROCESSES_EXPECTED)));
    }

    private static <T> Optional<T> limit(
            CommandSpec command,
            String option,
            Optional<String> stated,
            Function<String, Optional<T>> parse,
            String expected) {
        return stated.map(text -> parse.apply(text)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), option + " needs " + expected.replace("`", "") + ": " + text)));
    }

    private static List<PlacedText> placed(String option, List<String> values) {
        return values.stream()
                .map(value -> PlacedText.onCommandLine(option, value))
                .toList();
    }
}
