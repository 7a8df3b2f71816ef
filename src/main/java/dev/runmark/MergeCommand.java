package dev.runmark;

import dev.runmark.report.MergedReport;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write the report of all.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    MergeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        MergedReport merged;
        try {
            merged = MergedReport.of(PathArgument.paths(reports, spec));
        } catch (MergedReport.Refused e) {
            throw new PathArgument.Refused(spec, "error: " + e.getMessage());
        }
        if (output.isPresent()) {
            merged.write(output.get());
        }
        merged.missing().forEach(shard -> screen.err()
                .println("error: there is no report of shard " + shard + ": what it would have found is not known"));
        screen.list(List.of(Count.of(merged.parts(), "report") + ", " + merged.examples() + "; "
                + Count.of(merged.errors(), "error") + ", " + Count.of(merged.warnings(), "warning")));
        boolean fails = merged.errors() > 0
                || (strict && merged.warnings() > 0)
                || !merged.missing().isEmpty();
        return fails ? Exit.PROBLEMS : Exit.CLEAN;
    }
}
