package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.build.PlainProject;
import dev.runmark.build.PlainReading;
import dev.runmark.build.ProgressListener;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.rewrite.Rewrite;
import dev.runmark.site.MarkdownFile;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Stopwatch;
import dev.runmark.terminal.Version;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code runmark adopt}. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Finds what documentation that was not written for Runmark says of its Java: runs the blocks as they are, and"
                    + " sorts the comments behind their code and the blocks of output below them.",
            "What is false fails; what is true becomes a claim that check holds the page to, if asked for."
        })
final class AdoptCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A Markdown or Java file, or a folder: all .md, .markdown and .java files in it and below it, without what is"
                            + " hidden and without node_modules, target and build.")
    private List<String> paths = List.of();

    @Mixin
    private ExampleOptions examples = new ExampleOptions();

    @Option(
            names = "--write",
            description = "Write what is true as claims: `// => value`, `output` blocks, and `throws=` or"
                    + " `examples: session` where they need it.")
    private boolean write;

    @Option(
            names = "--list",
            description = "List every comment and every block of output with what it turned out to be.")
    private boolean list;

    AdoptCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stopwatch watch = Stopwatch.start();
        PlainReading read = PlainReading.of(PlainProject.of(PathArgument.markdown(paths, spec), Optional.empty()));
        ProvingSettings settings = ProvingSettings.of(examples.all(spec).with(read.examples()));
        Adoption adoption = adoption(read.files(), settings);
        if (examples.isVerbose()) {
            screen.list(Details.of(settings, adoption));
        }
        if (list) {
            adoption.findings().forEach(finding -> screen.out().println(finding));
        }
        AdoptedEdits adopted = write
                ? AdoptedEdits.confirmed(adoption, read.files(), copies -> problems(copies, settings))
                : AdoptedEdits.proposed(adoption);
        List<Problem> refused = write ? Rewrite.all(read.files(), adopted.edits()) : List.of();
        List<Problem> problems = Stream.of(read.problems(), adoption.problems(), refused)
                .flatMap(List::stream)
                .sorted()
                .toList();
        screen.show(problems, "");
        screen.show(Summary.of(read.files(), adoption, claims(adopted)).lines(), watch);
        return problems.stream().anyMatch(Problem::isError) ? Exit.PROBLEMS : Exit.CLEAN;
    }

    private String claims(AdoptedEdits adopted) {
        String claims = Count.of(adopted.claims(), "claim");
        if (!write) {
            return claims + " to write" + (adopted.claims() == 0 ? "" : ": run this with --write");
        }
        String sessions = adopted.sessions().isEmpty()
                ? ""
                : ", and `examples: session` into the front matter of " + String.join(", ", adopted.sessions());
        return claims + " written" + sessions;
    }

    private Adoption adoption(List<MarkdownFile> files, ProvingSettings settings)
            throws IOException, InterruptedException {
        Progress progress = screen.progress();
        try {
            return Adoption.of(files, settings, new ProgressListener("running examples", progress));
        } finally {
            progress.end();
        }
    }

    private static List<Problem> problems(List<MarkdownFile> files, ProvingSettings settings)
            throws IOException, InterruptedException {
        return Prover.prove(files, settings, (done, total) -> {}).problems();
    }
}
