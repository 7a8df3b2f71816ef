package dev.runmark;

import dev.runmark.baseline.Baseline;
import dev.runmark.text.PathNames;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say which problems are known. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Fail only for problems that this file does not know, also for examples that do not compile.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--update-baseline",
            description =
                    "Take what is mended out of the baseline; if there is no such file, write one with all problems"
                            + " that there are.")
    private boolean update;

    /**
     * What is asked for; empty if there is no baseline.
     *
     * @param configured the file that the configuration names; the command line comes first
     * @throws PathArgument.Refused if that cannot be done
     */
    Optional<KnownProblems> known(CommandSpec command, Optional<Path> configured) {
        boolean skipped = command.commandLine().getParseResult().hasMatchedOption("--skip-examples");
        Optional<Path> asked = file.or(() -> skipped ? Optional.empty() : configured);
        if (asked.isEmpty() && update) {
            throw new PathArgument.Refused(
                    command, "--update-baseline needs --baseline FILE, or `baseline` in the configuration");
        }
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (skipped) {
            throw new PathArgument.Refused(command, "--baseline and --skip-examples exclude each other");
        }
        Path path = asked.get();
        boolean exists = Files.isRegularFile(path);
        if (!exists && !update) {
            throw new PathArgument.Refused(command, "there is no baseline `" + path + "`" + advice(path));
        }
        return Optional.of(new KnownProblems(
                path,
                update,
                exists,
                exists
                        ? Baseline.read(PathNames.written(path), path)
                        : new Baseline.Reading(Baseline.empty(), Optional.empty())));
    }

    private static String advice(Path path) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        List<String> names = List.of();
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // Where nothing can be listed, nothing can be suggested.
        }
        return Suggestion.nearest(String.valueOf(path.getFileName()), names)
                .map(name -> ": did you mean `" + folder.resolve(name) + "`?")
                .orElse(": --update-baseline writes one");
    }
}
