package dev.runmark;

import dev.runmark.build.Options;
import dev.runmark.text.Severity;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which project a command is about, and how its examples are proved. */
final class ProvingOptions {

    @Mixin
    private SourceOption source = new SourceOption();

    @Mixin
    private ExampleOptions examples = new ExampleOptions();

    @Option(
            names = "--skip-examples",
            description = "Neither compile nor run the examples; every page then says that nothing was proved.")
    private boolean skipExamples;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "How often an example with threads is run (default: 30, or 5 where each run needs a process of its own).")
    private Optional<Integer> runs = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SeedOption.class,
            description = "Hold threads up elsewhere than usual, where N says; 'random' is another place each time.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    /** Whether the user wants to know how examples were proved. */
    boolean isVerbose() {
        return examples.isVerbose();
    }

    /** The project folder, as the user wrote it. */
    Path source() {
        return source.path();
    }

    /**
     * What was asked for.
     *
     * @param failure the mildest problem that fails the command
     * @throws ParameterException if there is no such project folder
     */
    Options options(CommandSpec command, Optional<String> baseUrl, Severity failure) {
        if (runs.filter(number -> number < 1).isPresent()) {
            throw new ParameterException(command.commandLine(), "--runs needs a number from 1: " + runs.get());
        }
        return new Options(
                source.folder(command),
                baseUrl,
                skipExamples ? Options.Examples.SKIP : Options.Examples.PROVE,
                examples.all(command),
                runs,
                seed,
                cache.folder(),
                cache.shared(command),
                failure);
    }
}
