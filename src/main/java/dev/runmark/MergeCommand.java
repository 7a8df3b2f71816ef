package dev.runmark;

import dev.runmark.report.MergedReport;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.Count;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code runmark merge}. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Makes one report of those of all shards of a check, which --report json=FILE has written.",
            "Fails as the check of everything would have: for an error in any of them, and if a shard is missing."
        })
final class MergeCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REPORT", arity = "1..*", description = "A report in Runmark's JSON.")
    private List<String> reports = List.of();

    @Option(
            names = "--report",
            paramLabel = "FORMAT[=FILE]",
            converter = ReportTarget.Reader.class,
            description =
                    "Write what was found as a report of all: junit, sarif, json or github, to a file or to the standard"
                            + " output. May be given several times.")
    private List<ReportTarget> targets = List.of();

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    MergeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Reports all = new Reports(targets);
        all.refusal().ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        MergedReport merged;
        try {
            merged = MergedReport.of(PathArgument.paths(reports, spec), strict ? Severity.WARNING : Severity.ERROR);
        } catch (MergedReport.Refused e) {
            throw new PathArgument.Refused(spec, "error: " + e.getMessage());
        }
        all.write(merged.report(), screen);
        merged.missing().forEach(shard -> screen.err()
                .println("error: there is no report of shard " + shard + ": what it would have found is not known"));
        all.beside(screen)
                .list(List.of(Count.of(merged.parts(), "report") + ", " + merged.examples() + "; "
                        + Count.of(merged.count(Severity.ERROR), "error") + ", "
                        + Count.of(merged.count(Severity.WARNING), "warning")));
        return merged.fails() ? Exit.PROBLEMS : Exit.CLEAN;
    }
}
