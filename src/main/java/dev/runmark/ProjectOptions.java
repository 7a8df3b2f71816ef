package dev.runmark;

import dev.runmark.build.Options;
import dev.runmark.text.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the commands that say whether a project is as it should be. */
final class ProjectOptions {

    @Mixin
    private ProvingOptions proving = new ProvingOptions();

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "FORMAT[=FILE]",
            converter = ReportTarget.Reader.class,
            description = "Also write what was found for other programs: junit, sarif, json or github, to a file or to"
                    + " the standard output. May be given several times.")
    private List<ReportTarget> reports = List.of();

    /** Whether the user wants to know how examples were proved. */
    boolean isVerbose() {
        return proving.isVerbose();
    }

    /** The project folder, as the user wrote it. */
    Path source() {
        return proving.source();
    }

    /** Whether warnings fail, too, and what nobody is accused of is mentioned. */
    boolean isStrict() {
        return strict;
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
        return proving.options(command, baseUrl, strict ? Severity.WARNING : Severity.ERROR);
    }
}
