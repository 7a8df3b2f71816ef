package dev.runmark.example.claim;

import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.Imports;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the examples of a Markdown text, the claims that belong to them, and which of them are one program. */
public final class ExampleFinder {

    private final Source source;
    private final Path root;
    private final Function<Fence, Optional<String>> leftAlone;
    private final Languages languages;
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Claim> uncompared = new ArrayList<>();
    private boolean onlyCompiled;

    private ExampleFinder(Source source, Path root, Function<Fence, Optional<String>> leftAlone, Languages languages) {
        this.source = source;
        this.root = root;
        this.leftAlone = leftAlone;
        this.languages = languages;
    }

    /**
     * What was found.
     *
     * @param examples every block, in reading order
     * @param compositions what they are as programs; ignored ones are in none
     * @param problems what is wrong with their words
     * @param imports what their page imports for all of them
     */
    public record Found(
            List<Example> examples, List<Composition> compositions, List<Problem> problems, List<PlacedText> imports) {

        /** Of a page that imports nothing for all. */
        public Found(List<Example> examples, List<Composition> compositions, List<Problem> problems) {
            this(examples, compositions, problems, List.of());
        }

        private Found importing(List<PlacedText> stated) {
            return new Found(examples, compositions, problems, stated);
        }
    }

    /**
     * Finds the examples of a file, reading it.
     *
     * @throws IOException if it cannot be read, or if it changed since it was first read
     */
    public static Found in(MarkdownFile file, SiteConfig.Examples usual) throws IOException {
        return in(file, FencedFile.open(file), usual);
    }

    /**
     * Finds the examples of a file.
     *
     * @param text the file's text
     * @param usual how examples are run in a file that does not say
     */
    public static Found in(MarkdownFile file, FencedText text, SiteConfig.Examples usual) {
        ExampleScope scope = usual.scope().of(file.examples());
        Given.Result given = Given.to(file, scope);
        Leaving leaving = Leaving.of(file, text, scope);
        ExampleFinder finder = new ExampleFinder(text.source(), file.root(), leaving::reason, usual.languages());
        finder.problems.addAll(given.problems());
        return finder.find(text.fences(), file.mode(usual.mode()), given.given())
                .importing(file.examples().imports().map(Imports::stated).orElse(List.of()));
    }

    /**
     * Finds the examples in Java among some fences.
     *
     * @param root what the paths of source files are relative to
     */
    public static Found in(Source source, List<Fence> fences, Path root, ExampleMode mode) {
        return new ExampleFinder(source, root, fence -> Optional.empty(), Languages.JAVA_ONLY)
                .find(fences, mode, Given.DEFAULT);
    }

    private Found find(List<Fence> fences, ExampleMode mode, Given given) {
        onlyCompiled = mode.onlyCompiles();
        for (int i = 0; i < fences.size(); i++) {
            Optional<Language> language = languageOf(fences.get(i));
            if (language.isPresent()) {
                add(fences, i, language.get());
            } else if (fences.get(i).isAboutExample()) {
                requireExample(fences, i);
            } else if (fences.get(i).isAlmostExample()) {
                warnOf(fences.get(i));
            }
        }
        tellUncompared();
        Composer.Composed composed = Composer.compose(examples, mode, given.on(fences));
        problems.addAll(composed.problems());
        examples.removeIf(example -> example.words().place().isUnseen());
        return new Found(List.copyOf(examples), composed.compositions(), List.copyOf(problems));
    }

    /** A file that commands of the page find is theirs, whatever it is written in. */
    private Optional<Language> languageOf(Fence fence) {
        return Prompts.isFile(fence)
                ? languages.others().stream()
                        .filter(Language.Console.class::isInstance)
                        .findFirst()
                : languages.of(fence);
    }

    private void add(List<Fence> fences, int index, Language language) {
        Fence fence = fences.get(index);
        WordReader.Result read = WordReader.read(source, fence, language);
        problems.addAll(read.problems());
        Optional<String> left = leftAlone.apply(fence);
        Words words = left.map(read.words()::ignored)
                .orElse(onlyCompiled ? read.words().notRun() : read.words());
        ExcerptReader.Result code = ExcerptReader.read(source, fence, words, root, language);
        problems.addAll(code.problems());
        if (onlyCompiled && read.words().timeline()) {
            problems.add(undrawn(fence));
        }
        left.filter(why -> read.words().timeline()).ifPresent(why -> problems.add(undrawn(fence, why)));
        if (language instanceof Language.Java) {
            problems.addAll(Tampering.in(code.code(), words));
        }
        List<Claim> claims = new ArrayList<>(
                ClaimReader.atLines(code.code().source(), code.code().lines(), language));
        Prompts.wrong(source, fence, words).ifPresent(problems::add);
        if (!(words.expectation() instanceof Expectation.Compiles)) {
            Prompts.claim(source, fence, language).ifPresent(claims::add);
        }
        for (int i = index + 1; i < fences.size() && belongsToExample(fences, i); i++) {
            Claim claim = ClaimReader.about(source, fences.get(i), problems);
            claims.add(claim);
            needsRuns(claim, words, fences.get(i), language);
        }
        boolean compared = !onlyCompiled || words.equals(read.words());
        if (!compared) {
            uncompared.addAll(claims);
        }
        PageFiles.Result files = PageFiles.read(source, fence, root);
        if (language instanceof Language.Java) {
            problems.addAll(files.problems());
        }
        examples.add(
                new Example(source, fence, code.code(), words, compared ? claims : List.of(), language, files.files()));
    }

    private Problem undrawn(Fence fence) {
        return Problem.error(
                        Rule.EXAMPLE_WORD,
                        source,
                        fence.infoLocation(),
                        Math.max(1, fence.info().length()),
                        "`timeline` is drawn of a run, and this page's mode is `compile`")
                .withHelp("let the page's examples run, or take the word out");
    }

    private Problem undrawn(Fence fence, String why) {
        return Problem.warning(
                        Rule.TIMELINE_MISSING,
                        source,
                        fence.infoLocation(),
                        Math.max(1, fence.info().length()),
                        "there is no picture of this example: " + why)
                .withHelp("let the example run, or take the word out");
    }

    /** Whoever asks that a page is only compiled knows that its claims hold nothing; its readers are not misled by a site. */
    private void tellUncompared() {
        if (!uncompared.isEmpty()) {
            problems.add(
                    Problem.warning(
                                    Rule.CLAIM_UNCHECKED,
                                    source,
                                    uncompared.get(0).location(),
                                    1,
                                    Count.of(uncompared.size(), "claim") + " of this page "
                                            + (uncompared.size() == 1 ? "is" : "are")
                                            + " not compared: its mode is `compile`")
                            .withHelp(
                                    "let the examples run that need no service: mode auto, and `no-run` after `java` at the others"));
        }
    }

    private void needsRuns(Claim claim, Words words, Fence fence, Language language) {
        if (claim instanceof Claim.Outcomes && words.runs().isEmpty()) {
            problems.add(Problem.error(
                            Rule.OUTCOMES_RUNS,
                            source,
                            fence.infoLocation(),
                            fence.language().length(),
                            "outcomes are counted over many runs, and the example does not say how many")
                    .withHelp("write runs=100 after `" + language.word() + "`"));
        }
    }

    private boolean belongsToExample(List<Fence> fences, int index) {
        return fences.get(index).isAboutExample()
                && subject(fences, index).flatMap(this::languageOf).isPresent();
    }

    /** The code that a block right after it, or after others about it, is about; empty if none stands there. */
    private static Optional<Fence> subject(List<Fence> fences, int index) {
        int i = index;
        while (i > 0 && fences.get(i).isAboutExample() && fences.get(i).follows()) {
            i--;
        }
        return Optional.of(fences.get(i)).filter(fence -> !fence.isAboutExample());
    }

    private void warnOf(Fence fence) {
        String language = fence.language();
        problems.add(Problem.warning(
                        Rule.FENCE_NOT_RUN,
                        source,
                        fence.infoLocation(),
                        language.length(),
                        "this block is not run: its language is `" + language + "`")
                .withHelp("write a blank after `java`, or call it `text`"));
    }

    private void requireExample(List<Fence> fences, int index) {
        Fence fence = fences.get(index);
        Optional<Fence> subject = subject(fences, index);
        if (subject.isEmpty()) {
            problems.add(stray(Rule.OUTPUT_STRAY, fence, "none stands right before this one")
                    .withHelp("put it right after its `java` block, or call it `text`"));
        } else if (languageOf(subject.get()).isEmpty()) {
            problems.add(stray(Rule.OUTPUT_FOREIGN, fence, "the code before this one is no Java")
                    .withHelp(ForeignWords.languageHelp(subject.get().language())));
        }
    }

    private Problem stray(Rule rule, Fence fence, String why) {
        return Problem.error(
                rule,
                source,
                fence.infoLocation(),
                fence.language().length(),
                "an `" + fence.language() + "` block says what the example before it prints, and " + why);
    }
}
