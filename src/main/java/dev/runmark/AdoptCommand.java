package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.build.PlainProject;
import dev.runmark.build.PlainReading;
import dev.runmark.build.ProgressListener;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Edit;
import dev.runmark.rewrite.Rewrite;
import dev.runmark.site.MarkdownFile;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Stopwatch;
import dev.runmark.terminal.Version;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Suggestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code runmark adopt}. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Finds what documentation that was not written for Runmark says of its code: runs the blocks as they are, and"
                    + " sorts the comments behind their code and the blocks of output below them.",
            "What is false fails; what is true becomes a claim that check holds the page to, if asked for."
        })
final class AdoptCommand implements Callable<Integer> {

    private static final String NONE = "none";

    private final Screen screen;
    private final BufferedReader answers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            description =
                    "A Markdown or Java file, or a folder: all .md, .markdown and .java files in it and below it, without what is"
                            + " hidden and without node_modules, target and build. Default: what runmark.yaml names.")
    private List<String> paths = List.of();

    @Mixin
    private ExampleOptions examples = new ExampleOptions();

    @Option(
            names = "--write",
            description =
                    "Write what is true as claims: `// => value`, `output` blocks, and `throws=` where they need it."
                            + " On a terminal, asks what else to write.")
    private boolean write;

    @Option(
            names = "--also",
            paramLabel = "KIND",
            split = ",",
            description = "With --write: what to write besides claims, without asking: sessions (`examples: session`"
                    + " where claims need it; the default without a terminal), imports (those that were found, into"
                    + " runmark.yaml), ignore (with the reason, at blocks that do not compile), no-run (at blocks that"
                    + " never end) or none. Several with commas.")
    private List<String> also = List.of();

    @Option(
            names = "--list",
            description = "List every comment and every block of output with what it turned out to be.")
    private boolean list;

    AdoptCommand(Screen screen, BufferedReader answers) {
        this.screen = screen;
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<AdoptedKind> named = named();
        Stopwatch watch = Stopwatch.start();
        PlainProject project = project();
        PlainReading read = PlainReading.of(project);
        ProvingSettings settings = ProvingSettings.of(examples.all(spec).with(read.examples()));
        Adoption adoption = adoption(read.files(), settings);
        if (examples.isVerbose()) {
            screen.list(Details.of(settings, adoption));
        }
        if (list) {
            adoption.findings().forEach(finding -> screen.out().println(finding));
        }
        Written written = write ? written(project.places().get(0), read, adoption, settings, named) : Written.NOTHING;
        List<Problem> problems = Stream.of(read.problems(), adoption.problems(), written.refused())
                .flatMap(List::stream)
                .sorted()
                .toList();
        screen.show(problems, "");
        List<String> lines = write ? written.lines() : List.of(proposed(adoption));
        screen.show(Summary.of(read.files(), adoption, lines).lines(), watch);
        return problems.stream().anyMatch(Problem::isError) ? Exit.PROBLEMS : Exit.CLEAN;
    }

    /**
     * What was written.
     *
     * @param lines of it for the user
     * @param refused why something was not
     */
    private record Written(List<String> lines, List<Problem> refused) {

        static final Written NOTHING = new Written(List.of(), List.of());
    }

    private PlainProject project() {
        return paths.isEmpty()
                ? PlainProject.ofConfiguration(Optional.empty())
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "there is no runmark.yaml that names what to adopt: name a PATH"))
                : PlainProject.of(PathArgument.markdown(paths, spec), Optional.empty());
    }

    private Written written(
            Path place, PlainReading read, Adoption adoption, ProvingSettings settings, Set<AdoptedKind> named)
            throws IOException, InterruptedException {
        Optional<AdoptedBesides> besides = mayWriteMore(named)
                ? Optional.of(AdoptedBesides.of(place, Prover.prove(read.files(), settings, (done, total) -> {})))
                : Optional.empty();
        Set<AdoptedKind> kinds = also.isEmpty() ? agreed(adoption, besides) : named;
        AdoptedEdits adopted = kinds.contains(AdoptedKind.SESSIONS)
                ? AdoptedEdits.confirmed(adoption, read.files(), copies -> problems(copies, settings))
                : AdoptedEdits.withoutSessions(adoption, read.files(), copies -> problems(copies, settings));
        List<String> lines = new ArrayList<>(List.of(claims(adopted)));
        List<Edit> edits = adopted.edits();
        if (besides.isPresent()) {
            edits = besides.get().edits(kinds, edits);
            lines.addAll(besides.get().lines(kinds));
            lines.addAll(besides.get().configure(kinds));
        }
        return new Written(lines, Rewrite.all(read.files(), edits));
    }

    private boolean mayWriteMore(Set<AdoptedKind> named) {
        return also.isEmpty()
                ? screen.terminal().interactive()
                : named.stream().anyMatch(kind -> kind != AdoptedKind.SESSIONS);
    }

    private Set<AdoptedKind> agreed(Adoption adoption, Optional<AdoptedBesides> besides) throws IOException {
        return besides.isPresent()
                ? besides.get().agreed(adoption.leaning(), screen, answers)
                : EnumSet.of(AdoptedKind.SESSIONS);
    }

    /** The kinds that are asked for by name. */
    private Set<AdoptedKind> named() {
        Set<AdoptedKind> named = EnumSet.noneOf(AdoptedKind.class);
        for (String label : also) {
            if (!label.equals(NONE)) {
                named.add(AdoptedKind.of(label).orElseThrow(() -> unknown(label)));
            }
        }
        return named;
    }

    private ParameterException unknown(String label) {
        List<String> known =
                Stream.concat(AdoptedKind.labels().stream(), Stream.of(NONE)).toList();
        return new ParameterException(
                spec.commandLine(),
                "`" + label + "` is nothing that adopt writes: " + Suggestion.didYouMean(label, known));
    }

    private static String proposed(Adoption adoption) {
        int claims = adoption.claims().size();
        return Count.of(claims, "claim") + " to write" + (claims == 0 ? "" : ": run this with --write");
    }

    private static String claims(AdoptedEdits adopted) {
        String claims = Count.of(adopted.claims(), "claim");
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
