package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.content.ContentReader;
import dev.runmark.content.ExampleMode;
import dev.runmark.content.MarkdownFile;
import dev.runmark.content.PlainMarkdown;
import dev.runmark.example.Edit;
import dev.runmark.example.Prover;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
                    "A Markdown file, or a folder: all .md and .markdown files in it and below it, without what is"
                            + " hidden and without node_modules, target and build.")
    private List<String> paths = List.of();

    @Mixin
    private ExampleOptions examples = new ExampleOptions();

    @Option(names = "--write", description = "Write what is true as claims: `// => value`, and `output` blocks.")
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
        PlainProject project = PlainProject.of(PathArgument.paths(paths, spec), Optional.empty());
        PlainMarkdown read = ContentReader.readPlain(project.places());
        Prover.Settings settings = Prover.Settings.of(examples.all(spec).with(project.examples()));
        Adoption adoption = adoption(read.files(), settings);
        if (list) {
            adoption.findings().forEach(finding -> screen.out().println(finding));
        }
        List<Edit> edits = write ? rehearsed(read.files(), adoption.edits(), settings) : adoption.edits();
        List<Problem> refused = write ? Rewrite.all(read.files(), edits) : List.of();
        List<Problem> problems = Stream.of(project.problems(), read.problems(), adoption.problems(), refused)
                .flatMap(List::stream)
                .sorted()
                .toList();
        screen.show(problems, "");
        screen.show(Summary.of(read.files(), adoption, claims(edits.size())), watch);
        return problems.stream().anyMatch(Problem::isError) ? Exit.PROBLEMS : Exit.CLEAN;
    }

    private String claims(int edits) {
        String claims = Summary.counted(edits, "claim");
        return write ? claims + " written" : claims + " to write" + (edits == 0 ? "" : ": run this with --write");
    }

    private Adoption adoption(List<MarkdownFile> files, Prover.Settings settings)
            throws IOException, InterruptedException {
        Progress progress = screen.progress();
        try {
            return Adoption.of(files, settings, (done, total) -> progress.report("running examples", done, total));
        } finally {
            progress.end();
        }
    }

    /** What is true in a comment must be true as a claim, too, beside all the others. */
    private static List<Edit> rehearsed(List<MarkdownFile> files, List<Edit> edits, Prover.Settings settings)
            throws IOException, InterruptedException {
        return Rehearsal.confirmed(files, edits, copies -> {
            List<Problem> problems = new ArrayList<>(problems(copies, settings));
            Set<String> leaning = problems.stream()
                    .filter(problem -> problem.rule().equals("example-compile"))
                    .map(problem -> problem.location().path())
                    .collect(Collectors.toSet());
            List<MarkdownFile> sessions = copies.stream()
                    .filter(copy -> leaning.contains(copy.path()))
                    .toList();
            problems.addAll(problems(sessions, settings.in(ExampleMode.SESSION)));
            return problems;
        });
    }

    private static List<Problem> problems(List<MarkdownFile> files, Prover.Settings settings)
            throws IOException, InterruptedException {
        return Prover.prove(files, settings, (done, total) -> {}).problems();
    }
}
