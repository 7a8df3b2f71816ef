package dev.runmark.example;

import dev.runmark.content.ExampleMode;
import dev.runmark.content.Fence;
import dev.runmark.content.MarkdownFile;
import dev.runmark.content.MarkdownText;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the Java examples of a Markdown text, the claims that belong to them, and which of them are one program. */
final class ExampleFinder {

    private final Source source;
    private final Path root;
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ExampleFinder(Source source, Path root) {
        this.source = source;
        this.root = root;
    }

    /**
     * What was found.
     *
     * @param examples every block, in reading order
     * @param compositions what they are as programs; ignored ones are in none
     * @param problems what is wrong with their words
     */
    record Found(List<Example> examples, List<Composition> compositions, List<Problem> problems) {}

    /**
     * Finds the examples of a file, reading it.
     *
     * @throws IOException if it cannot be read, or if it changed since it was first read
     */
    static Found in(MarkdownFile file, ExampleMode usual) throws IOException {
        return in(file, MarkdownText.open(file), usual);
    }

    /**
     * Finds the examples of a file.
     *
     * @param text the file's text
     * @param usual how examples are related in a file that does not say
     */
    static Found in(MarkdownFile file, MarkdownText text, ExampleMode usual) {
        return in(text.source(), text.fences(), file.root(), file.examples().orElse(usual));
    }

    /**
     * Finds the examples among some fences.
     *
     * @param root what the paths of source files are relative to
     */
    static Found in(Source source, List<Fence> fences, Path root, ExampleMode mode) {
        ExampleFinder finder = new ExampleFinder(source, root);
        for (int i = 0; i < fences.size(); i++) {
            if (fences.get(i).language().equals("java")) {
                finder.add(fences, i);
            } else if (ClaimReader.isAboutExample(fences.get(i)) && !belongsToExample(fences, i)) {
                finder.strayOutput(fences.get(i));
            }
        }
        Composer.Composed composed = Composer.compose(finder.examples, mode);
        finder.problems.addAll(composed.problems());
        return new Found(List.copyOf(finder.examples), composed.compositions(), List.copyOf(finder.problems));
    }

    private void add(List<Fence> fences, int index) {
        Fence fence = fences.get(index);
        WordReader.Result words = WordReader.read(source, fence);
        problems.addAll(words.problems());
        ExcerptReader.Result code = ExcerptReader.read(source, fence, words.words(), root);
        problems.addAll(code.problems());
        List<Claim> claims = new ArrayList<>(
                ClaimReader.atLines(code.code().source(), code.code().lines()));
        for (int i = index + 1; i < fences.size() && belongsToExample(fences, i); i++) {
            Claim claim = ClaimReader.about(source, fences.get(i), problems);
            claims.add(claim);
            needsRuns(claim, words.words(), fences.get(i));
        }
        examples.add(new Example(source, fence, code.code(), words.words(), claims));
    }

    private void needsRuns(Claim claim, Words words, Fence fence) {
        if (claim instanceof Claim.Outcomes && words.runs().isEmpty()) {
            problems.add(Problem.error(
                            "outcomes-runs",
                            source,
                            fence.infoLocation(),
                            fence.language().length(),
                            "outcomes are counted over many runs, and the example does not say how many")
                    .withHelp("write runs=100 after `java`"));
        }
    }

    private static boolean belongsToExample(List<Fence> fences, int index) {
        int i = index;
        while (i > 0
                && ClaimReader.isAboutExample(fences.get(i))
                && fences.get(i).follows()) {
            i--;
        }
        return i < index && fences.get(i).language().equals("java");
    }

    private void strayOutput(Fence fence) {
        problems.add(Problem.error(
                        "output-stray",
                        source,
                        fence.infoLocation(),
                        fence.language().length(),
                        "an `" + fence.language()
                                + "` block says what the example before it prints, and none stands right before this one")
                .withHelp("put it right after its `java` block, or call it `text`"));
    }
}
