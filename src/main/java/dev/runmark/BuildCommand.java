package dev.runmark;

import dev.runmark.build.Build;
import dev.runmark.build.Options;
import dev.runmark.build.Publication;
import dev.runmark.publish.Target;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Stopwatch;
import dev.runmark.terminal.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Publication.Wording wording =
                result -> Summary.of(result.site(), result.proofs()).lines();
        Publication publication = project.isVerbose() || reports.areAsked()
                ? Build.publishAnew(options, target, screen.progress(), wording)
                : Build.publish(options, target, screen.progress(), wording);
        if (project.isVerbose()) {
            publication.made().ifPresent(made -> reports.beside(screen)
                    .list(Details.of(made.site().config().examples(), options, made.proofs())));
        }
        if (project.isStrict()) {
            publication.made().ifPresent(made -> reports.beside(screen).list(Details.unrepeated(made.proofs())));
        }
        boolean failed = options.failsWith(publication.problems());
        screen.show(publication.problems(), failed ? "the site was not touched" : "");
        if (publication.made().isPresent()) {
            reports.write(publication.made().get().proofs(), publication.problems(), options, screen);
        }
        if (failed) {
            return Exit.PROBLEMS;
        }
        Screen beside = reports.beside(screen);
        beside.show(lines(publication), watch);
        beside.out().println("  open " + site.resolve("index.html"));
        return Exit.CLEAN;
    }

    private static List<String> lines(Publication publication) {
        List<String> lines = new ArrayList<>(publication.summary());
        if (publication.made().isEmpty()) {
            lines.add("nothing has changed since the last build");
        }
        return lines;
    }
}
