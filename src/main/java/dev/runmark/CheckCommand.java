package dev.runmark;

import dev.runmark.build.Build;
import dev.runmark.build.BuildResult;
import dev.runmark.build.Obstacles;
import dev.runmark.build.Options;
import dev.runmark.build.PlainCheck;
import dev.runmark.build.PlainProject;
import dev.runmark.build.RaceReplay;
import dev.runmark.build.Shard;
import dev.runmark.example.judge.Proofs;
import dev.runmark.reach.Reach;
import dev.runmark.site.MarkdownFile;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Stopwatch;
import dev.runmark.terminal.Version;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code runmark check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Does all that build does, except that it publishes nothing.",
            "With paths, proves the Java examples of Markdown that belongs to no site, such as README.md. Front matter"
                    + " is skipped, no rule for sites applies, and links between the files are not checked."
        })
final class CheckCommand implements Callable<Integer> {

    /** The links that are checked. */
    enum CheckedLinks {
        SITE,
        EXTERNAL;

        /** What the user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private PlainPaths paths = new PlainPaths();

    @Option(names = "--watch", description = "With PATH: go on, and check again whenever a file changes, until Ctrl-C.")
    private boolean watching;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = ShardOption.class,
            description =
                    "Prove only the K-th of N parts of the files, such as 2/5: every file belongs to one of them, which"
                            + " depends on its path alone. `merge` makes one report of those of all.")
    private Shard shard = Shard.WHOLE;

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Option(
            names = "--links",
            paramLabel = "WHICH",
            defaultValue = "site",
            description =
                    "site: only links within the site are checked. external: each web address that it links to is asked for,"
                            + " too, those of one host one after the other; what was there is not asked for again for a day"
                            + " (default: site).")
    private CheckedLinks links = CheckedLinks.SITE;

    @Mixin
    private RaceOptions race = new RaceOptions();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stopwatch watch = Stopwatch.start();
        Options options = project.options(spec, Optional.empty());
        Reports reports = project.reports(spec);
        Optional<String> seed = race.seed(spec);
        if (seed.isPresent()) {
            return replay(seed.get(), paths.spot(spec), options, watch);
        }
        Optional<PlainProject> plain = paths.project(spec, options.source());
        if (watching) {
            return watch(plain, options, reports);
        }
        return plain.isPresent()
                ? checkPlain(plain.get(), options, reports, watch)
                : checkSite(options, reports, watch);
    }

    private int watch(Optional<PlainProject> plain, Options options, Reports reports)
            throws IOException, InterruptedException {
        if (plain.isEmpty()) {
            throw new PathArgument.Refused(spec, "--watch needs a PATH; for a site there is `runmark serve`");
        }
        // What is wrong with the command line is said once and at once.
        Optional<KnownProblems> unused = baseline.known(spec, plain.get().baseline());
        Rounds.run(
                () -> paths.project(spec, options.source()).orElseThrow(),
                screen,
                project -> checkPlain(project, options, reports, Stopwatch.start()));
        return Exit.CLEAN;
    }

    private int checkSite(Options options, Reports reports, Stopwatch watch) throws IOException, InterruptedException {
        Optional<KnownProblems> known = baseline.known(spec, Optional.empty());
        BuildResult result = Build.check(options, shard, screen.progress());
        if (project.isVerbose()) {
            reports.beside(screen).list(Details.of(result.site().config().examples(), options, result.proofs()));
        }
        mentionUnrepeated(reports, result.proofs());
        List<Problem> problems = new ArrayList<>(result.problems());
        if (links == CheckedLinks.EXTERNAL) {
            problems.addAll(Reach.with(options.cache()).problems(result.site()));
        }
        KnownProblems.Left left = left(known, problems, result.site().files(), result.proofs());
        screen.show(left.problems(), "");
        reports.write(result.proofs(), left.problems(), options, shard, screen);
        if (options.failsWith(left.problems())) {
            return Exit.PROBLEMS;
        }
        List<String> summary = Summary.of(result.site(), result.proofs()).lines();
        reports.beside(screen)
                .show(Stream.concat(summary.stream(), left.lines().stream()).toList(), watch);
        return Exit.CLEAN;
    }

    /** Where documentation was not written for Runmark, much can be wrong: how much holds is said in any case. */
    private int checkPlain(PlainProject plain, Options options, Reports reports, Stopwatch watch)
            throws IOException, InterruptedException {
        Optional<KnownProblems> known = baseline.known(spec, plain.baseline());
        PlainCheck check = PlainCheck.of(plain, shard, options, screen.progress());
        if (project.isVerbose()) {
            reports.beside(screen).list(Details.of(plain.examples(), options, check.proofs()));
        }
        mentionUnrepeated(reports, check.proofs());
        KnownProblems.Left left = left(known, check.problems(), check.files(), check.proofs());
        screen.show(shown(left.problems(), options), "");
        reports.write(check.proofs(), left.problems(), options, shard, screen);
        List<String> summary = Summary.of(check, plain.examples()).lines();
        reports.beside(screen)
                .show(Stream.concat(summary.stream(), left.lines().stream()).toList(), watch);
        return options.failsWith(left.problems()) ? Exit.PROBLEMS : Exit.CLEAN;
    }

    private void mentionUnrepeated(Reports reports, Proofs proofs) {
        if (project.isStrict()) {
            reports.beside(screen).list(Details.unrepeated(proofs));
        }
    }

    /** What is left of problems once those are taken out that are known. */
    private static KnownProblems.Left left(
            Optional<KnownProblems> known, List<Problem> problems, List<MarkdownFile> files, Proofs proofs)
            throws IOException {
        return known.isPresent()
                ? known.get().of(problems, files, proofs)
                : new KnownProblems.Left(problems, List.of());
    }

    /** What only counts and does not fail is summed up by cause. */
    private static List<Problem> shown(List<Problem> problems, Options options) {
        return problems.stream()
                .filter(problem -> !Obstacles.isOne(problem) || options.failsWith(List.of(problem)))
                .toList();
    }

    private int replay(String seed, RaceOptions.Spot spot, Options options, Stopwatch watch)
            throws IOException, InterruptedException {
        Optional<Integer> port = race.port();
        port.ifPresent(number -> screen.say("waiting for a debugger at 127.0.0.1:" + number));
        Proofs proofs = RaceReplay.of(
                        Path.of(spot.path()), spot.line(), seed, port, paths.examples(spec, spot), options)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no example at line " + spot.line() + " of " + spot.path()));
        screen.show(proofs.problems(), "");
        screen.show(List.of(Summary.examples(proofs)), watch);
        return options.failsWith(proofs.problems()) ? Exit.PROBLEMS : Exit.CLEAN;
    }
}
