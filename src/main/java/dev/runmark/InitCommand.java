package dev.runmark;

import dev.runmark.build.Options;
import dev.runmark.build.PlainCheck;
import dev.runmark.build.PlainProject;
import dev.runmark.example.judge.Edit;
import dev.runmark.example.judge.Tally;
import dev.runmark.example.judge.Verdict;
import dev.runmark.init.Proposal;
import dev.runmark.init.Survey;
import dev.runmark.site.SiteConfig;
import dev.runmark.terminal.Consent;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code runmark init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Looks at a project, says how much of the Java in its README.md and docs it can prove, and proposes the files"
                    + " that have its build check them from then on: a test class and a dependency, the Maven plugin, or a"
                    + " job of the CI server.",
            "Each file is written only if you agree. Run again, it changes nothing."
        })
final class InitCommand implements Callable<Integer> {

    private final Screen screen;
    private final BufferedReader answers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProvingOptions proving = new ProvingOptions();

    @Option(names = "--yes", description = "Write every file without asking.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only show what would be written.")
    private boolean dryRun;

    InitCommand(Screen screen, BufferedReader answers) {
        this.screen = screen;
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Options options = proving.options(spec, Optional.empty(), Severity.ERROR);
        Path folder = options.source();
        if (Survey.isSite(folder)) {
            screen.out().println("this is a site of Runmark: `runmark check` proves its examples");
            return Exit.CLEAN;
        }
        Survey survey = Survey.of(folder, options.given().libraries().network(), Version.number());
        screen.show(survey.problems(), "nothing was written");
        if (!survey.problems().isEmpty()) {
            return Exit.PROBLEMS;
        }
        if (survey.documentation().paths().isEmpty()) {
            screen.err().println("error: no Markdown in " + folder + " has a block of Java: there is nothing to check");
            return Exit.PROBLEMS;
        }
        screen.list(survey.told());
        boolean asked = options.examples() == Options.Examples.PROVE;
        Optional<String> first = survey.unmade().filter(command -> asked);
        screen.list(
                first.isPresent()
                        ? List.of("how much of it can be proved is known once it is compiled: `" + first.get() + "`")
                        : share(survey, options));
        return propose(survey);
    }

    /** How much of it holds as it stands. */
    private List<String> share(Survey survey, Options options) throws IOException, InterruptedException {
        PlainProject plain = PlainProject.of(survey.documentation().places(), Optional.empty());
        SiteConfig.Examples examples = plain.examples().with(survey.libraries());
        PlainCheck check = PlainCheck.of(
                new PlainProject(plain.places(), examples, plain.baseline(), plain.problems()),
                options,
                screen.progress());
        screen.show(check.problems().stream().filter(Problem::isError).toList(), "");
        return Stream.concat(
                        proved(Tally.of(check.proofs().all())).stream(), Summary.of(check, examples).lines().stream())
                .toList();
    }

    private static Optional<String> proved(Tally tally) {
        boolean tried = tally.number(Verdict.NOT_PROVED) < tally.total();
        int proved = tally.number(Verdict.PROVED) + tally.number(Verdict.REJECTED);
        return tried
                ? Optional.of(100 * proved / tally.total() + " % of the blocks can be proved as they stand")
                : Optional.empty();
    }

    private int propose(Survey survey) throws IOException {
        List<Proposal> agreed = consent().to(survey.proposals());
        List<String> changed = new ArrayList<>();
        for (Proposal proposal : agreed) {
            if (!proposal.write()) {
                changed.add(proposal.path());
            }
        }
        changed.forEach(path -> screen.err().println("error: " + path + " has changed meanwhile, and was left alone"));
        int written = agreed.size() - changed.size();
        screen.list(Stream.concat(Stream.of(summary(survey.proposals().size(), written)), advice(survey, written))
                .toList());
        return written == survey.proposals().size() ? Exit.CLEAN : Exit.PROBLEMS;
    }

    private static Stream<String> advice(Survey survey, int written) {
        return written > 0 ? survey.advice().stream() : Stream.empty();
    }

    private Consent<Proposal> consent() {
        if (yes && !dryRun) {
            return Consent.all(this::show);
        }
        return screen.terminal().interactive() && !dryRun
                ? Consent.asking(this::show, screen, answers)
                : Consent.none(this::show);
    }

    private void show(Proposal proposal) {
        for (Edit edit : proposal.edits()) {
            screen.show(edit);
        }
    }

    private String summary(int files, int written) {
        if (files == 0) {
            return "nothing to write: the project is set up";
        }
        boolean asked = yes || screen.terminal().interactive();
        return asked && !dryRun
                ? written + " of " + Count.of(files, "file") + " written"
                : Count.of(files, "file") + " to write: run this on a terminal, or with --yes";
    }
}
