package dev.runmark;

import dev.runmark.text.Severity;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that all commands about a project share. */
final class ProjectOptions {

    @Mixin
    private SourceOption source = new SourceOption();

    @Option(
            names = "--skip-examples",
            description = "Neither compile nor run the examples; every page then says that nothing was proved.")
    private boolean skipExamples;

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    /** The project folder, as the user wrote it. */
    Path source() {
        return source.path();
    }

    /**
     * What was asked for.
     *
     * @throws ParameterException if there is no such project folder
     */
    Options options(CommandSpec command, Optional<String> baseUrl) {
        return new Options(
                source.folder(command),
                baseUrl,
                skipExamples ? Options.Examples.SKIP : Options.Examples.PROVE,
                strict ? Severity.WARNING : Severity.ERROR);
    }
}
