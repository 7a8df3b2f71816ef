package dev.runmark;

import dev.runmark.text.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that all commands about a project share. */
final class ProjectOptions {

    @Mixin
    private SourceOption source = new SourceOption();

    @Mixin
    private LibraryOptions libraries = new LibraryOptions();

    @Option(
            names = "--skip-examples",
            description = "Neither compile nor run the examples; every page then says that nothing was proved.")
    private boolean skipExamples;

    @Option(names = "--runs", paramLabel = "N", description = "How often an example with threads is run (default: 5).")
    private Optional<Integer> runs = Optional.empty();

    @Option(names = "--no-cache", description = "Run every example again, even if it is known what happens.")
    private boolean noCache;

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "FORMAT[=FILE]",
            converter = ReportTarget.Reader.class,
            description = "Also write what was found for other programs: junit, sarif, json or github, to a file or to"
                    + " the standard output. May be given several times.")
    private List<ReportTarget> reports = List.of();

    /** The project folder, as the user wrote it. */
    Path source() {
        return source.path();
    }

    /**
     * The reports that were asked for.
     *
     * @throws ParameterException if they get in each other's way
     */
    Reports reports(CommandSpec command) {
        Reports all = new Reports(reports);
        all.refusal().ifPresent(why -> {
            throw new ParameterException(command.commandLine(), why);
        });
        return all;
    }

    /**
     * What was asked for.
     *
     * @throws ParameterException if there is no such project folder
     */
    Options options(CommandSpec command, Optional<String> baseUrl) {
        if (runs.filter(number -> number < 1).isPresent()) {
            throw new ParameterException(command.commandLine(), "--runs needs a number from 1: " + runs.get());
        }
        return new Options(
                source.folder(command),
                baseUrl,
                skipExamples ? Options.Examples.SKIP : Options.Examples.PROVE,
                libraries.all(command),
                runs,
                noCache ? Optional.empty() : Optional.of(CacheFolder.ofUser()),
                strict ? Severity.WARNING : Severity.ERROR);
    }
}
