package dev.runmark;

import dev.runmark.build.Build;
import dev.runmark.build.BuildResult;
import dev.runmark.build.Options;
import dev.runmark.publish.Target;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Stopwatch;
import dev.runmark.terminal.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code runmark build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Proves the examples of a project and publishes its site.")
final class BuildCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder that becomes the site (default: site/ in the project folder).")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private BaseUrlOption baseUrl = new BaseUrlOption();

    BuildCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stopwatch watch = Stopwatch.start();
        Options options = project.options(spec, baseUrl.url());
        Reports reports = project.reports(spec);
        Path site = output.orElseGet(() -> project.source().resolve("site").normalize());
        Target target = Target.of(options.source(), site);
        Optional<String> refusal = target.refusal();
        if (refusal.isPresent()) {
            screen.err().println("error: " + refusal.get());
            return Exit.USAGE;
        }
        BuildResult result = Build.publish(options, target, screen.progress());
        if (project.isVerbose()) {
            reports.beside(screen).list(Details.of(result.site().config().examples(), options, result.proofs()));
        }
        boolean failed = options.failsWith(result.problems());
        screen.show(result.problems(), failed ? "the site was not touched" : "");
        reports.write(result.proofs(), result.problems(), options, screen);
        if (failed) {
            return Exit.PROBLEMS;
        }
        Screen beside = reports.beside(screen);
        beside.show(Summary.of(result.site(), result.proofs()).lines(), watch);
        beside.out().println("  open " + site.resolve("index.html"));
        return Exit.CLEAN;
    }
}
