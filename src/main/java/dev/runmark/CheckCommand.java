package dev.runmark;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code runmark check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Does all that build does, except that it publishes nothing.")
final class CheckCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stopwatch watch = Stopwatch.start();
        Options options = project.options(spec, Optional.empty());
        Reports reports = project.reports(spec);
        Outcome outcome = Build.check(options, screen.progress());
        screen.show(outcome.problems(), "");
        reports.write(outcome, options, screen);
        if (options.failsWith(outcome.problems())) {
            return Exit.PROBLEMS;
        }
        reports.beside(screen).show(Summary.of(outcome.site(), outcome.proofs()), watch);
        return Exit.CLEAN;
    }
}
