package dev.runmark;

import dev.runmark.build.Mending;
import dev.runmark.build.Options;
import dev.runmark.build.PlainProject;
import dev.runmark.build.PlainReading;
import dev.runmark.build.PlainRules;
import dev.runmark.content.ContentReader;
import dev.runmark.example.judge.Edit;
import dev.runmark.example.judge.Fixes;
import dev.runmark.rewrite.Rewrite;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code runmark fix}. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Proves the examples and writes what they really print into the pages that say otherwise, after asking for"
                    + " each change. Without a terminal to ask on it only lists them.",
            "With paths, does so in Markdown that belongs to no site, such as README.md."
        })
final class FixCommand implements Callable<Integer> {

    private final Screen screen;
    private final BufferedReader answers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SourceOption source = new SourceOption();

    @Mixin
    private ExampleOptions examples = new ExampleOptions();

    @Mixin
    private PlainPaths paths = new PlainPaths();

    @Option(names = "--yes", description = "Write every change without asking.")
    private boolean yes;

    @Option(
            names = "--add",
            description = "Also add an `output` block to each example that prints something of which its page says "
                    + "nothing.")
    private boolean add;

    FixCommand(Screen screen, BufferedReader answers) {
        this.screen = screen;
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = source.folder(spec);
        Optional<PlainProject> plain = paths.project(spec, folder);
        Pages pages = plain.isPresent() ? Pages.of(plain.get()) : Pages.of(folder);
        Options options = options(pages);
        Mending mending = Mending.of(
                pages.files(), pages.examples(), options, add ? Fixes::adding : Fixes::of, screen.progress());
        if (examples.isVerbose()) {
            screen.list(Details.of(pages.examples(), options, mending.proofs()));
        }
        Fixes fixes = mending.fixes();
        List<Problem> left = Stream.concat(pages.problems().stream(), fixes.left().stream())
                .flatMap(problem -> plain.isEmpty() ? Stream.of(problem) : PlainRules.reported(problem).stream())
                .sorted()
                .toList();
        screen.show(left, "");
        List<Edit> agreed = consent().to(fixes.edits());
        List<Problem> refused = Rewrite.all(pages.files(), agreed);
        screen.show(refused, "");
        screen.out().println(summary(fixes.edits().size(), agreed.size()));
        boolean clean = agreed.size() == fixes.edits().size()
                && refused.isEmpty()
                && left.stream().noneMatch(Problem::isError);
        return clean ? Exit.CLEAN : Exit.PROBLEMS;
    }

    /**
     * What is to be mended.
     *
     * @param folder the project, or the current folder
     * @param problems what is wrong with them besides their examples
     * @param examples how their examples are run
     */
    private record Pages(Path folder, List<MarkdownFile> files, List<Problem> problems, SiteConfig.Examples examples) {

        static Pages of(Path project) throws IOException {
            Site site = ContentReader.read(project);
            return new Pages(
                    site.root(), site.files(), site.problems(), site.config().examples());
        }

        static Pages of(PlainProject project) {
            PlainReading read = PlainReading.of(project);
            return new Pages(Path.of(""), read.files(), read.problems(), read.examples());
        }
    }

    private Options options(Pages pages) {
        return new Options(
                pages.folder(),
                Optional.empty(),
                Options.Examples.PROVE,
                examples.all(spec),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Severity.ERROR);
    }

    private Consent<Edit> consent() {
        if (yes) {
            return Consent.all(screen::show);
        }
        return screen.terminal().interactive()
                ? Consent.asking(screen::show, screen, answers)
                : Consent.none(screen::show);
    }

    private String summary(int changes, int written) {
        if (changes == 0) {
            return "nothing to write";
        }
        if (!yes && !screen.terminal().interactive()) {
            return Count.of(changes, "change") + " to write: run this on a terminal, or with --yes";
        }
        return written + " of " + Count.of(changes, "change") + " written";
    }
}
