package dev.runmark.example;

import dev.runmark.content.Fence;
import dev.runmark.content.MarkdownText;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;

/** Finds the Java examples of a Markdown text and the claims that belong to them. */
final class ExampleFinder {

    private final Source source;
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ExampleFinder(Source source) {
        this.source = source;
    }

    /** What was found and what is wrong with its words. */
    record Found(List<Example> examples, List<Problem> problems) {}

    static Found in(MarkdownText text) {
        return in(text.source(), text.fences());
    }

    static Found in(Source source, List<Fence> fences) {
        ExampleFinder finder = new ExampleFinder(source);
        for (int i = 0; i < fences.size(); i++) {
            if (fences.get(i).language().equals("java")) {
                finder.add(fences, i);
            } else if (ClaimReader.isAboutExample(fences.get(i)) && !belongsToExample(fences, i)) {
                finder.strayOutput(fences.get(i));
            }
        }
        return new Found(List.copyOf(finder.examples), List.copyOf(finder.problems));
    }

    private void add(List<Fence> fences, int index) {
        Fence fence = fences.get(index);
        WordReader.Result words = WordReader.read(source, fence);
        problems.addAll(words.problems());
        List<Claim> claims = new ArrayList<>(ClaimReader.atLines(source, fence));
        for (int i = index + 1; i < fences.size() && belongsToExample(fences, i); i++) {
            Claim claim = ClaimReader.about(source, fences.get(i), problems);
            claims.add(claim);
            needsRuns(claim, words.words(), fences.get(i));
        }
        examples.add(new Example(source, fence, words.words(), claims));
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
