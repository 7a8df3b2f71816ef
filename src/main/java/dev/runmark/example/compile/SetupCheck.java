package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.Setup;
import dev.runmark.example.claim.WordReader;
import dev.runmark.example.javac.Compiled;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles setups by themselves, each once, so that what is wrong with one is said at its own place and not at every
 * example that has it.
 *
 * <p>Not thread-safe.
 */
public final class SetupCheck {

    private final ExampleCompiler compiler;
    private final Map<Setup, Result> results = new HashMap<>();
    private final Map<List<Setup>, Boolean> chains = new HashMap<>();

    public SetupCheck(ExampleCompiler compiler) {
        this.compiler = compiler;
    }

    /** A setup with the imports that were found for it, and what is wrong with it. */
    private record Result(Setup setup, List<Problem> problems) {}

    /**
     * Something with its setups checked.
     *
     * @param given with the imports that were found for its setups
     * @param problems what is wrong with the setups; those that were reported before are missing
     * @param sound whether examples can have them
     */
    public record Checked(Given given, List<Problem> problems, boolean sound) {}

    public Checked check(Given given) throws IOException, InterruptedException {
        List<Setup> setups = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean sound = true;
        for (Setup setup : given.setups()) {
            Result known = results.get(setup);
            Result result = known == null ? compile(setup, given) : known;
            results.put(setup, result);
            setups.add(result.setup());
            problems.addAll(known == null ? result.problems() : List.of());
            sound &= result.problems().isEmpty();
        }
        return new Checked(given.with(sound ? chained(setups, given) : setups), problems, sound);
    }

    /** Each extends the one before it if the compiler lets it, so that instance members of all of them are in scope. */
    private List<Setup> chained(List<Setup> setups, Given given) throws IOException, InterruptedException {
        List<Setup> chained = new ArrayList<>(setups);
        for (int i = 1; i < chained.size(); i++) {
            Setup alone = chained.get(i);
            chained.set(i, alone.extending(chained.get(i - 1)));
            if (!chained.get(i).equals(alone) && !compile(chained.subList(0, i + 1), given)) {
                chained.set(i, alone);
            }
        }
        return chained;
    }

    /** Whether setups compile together. */
    private boolean compile(List<Setup> setups, Given given) throws IOException, InterruptedException {
        List<Setup> key = List.copyOf(setups);
        Boolean known = chains.get(key);
        if (known == null) {
            Source source = Source.of(key.get(0).path(), ";");
            known = compiled(source, given.with(key)).report().errors().isEmpty();
            chains.put(key, known);
        }
        return known;
    }

    private Result compile(Setup setup, Given given) throws IOException, InterruptedException {
        Source source = Source.of(setup.path(), setup.text());
        Compiled compiled = compiled(source, given.with(List.of()));
        List<Problem> problems = compiled.report().errors().stream()
                .map(error -> Problem.error(
                                Rule.SETUP,
                                source,
                                source.at(error.line(), error.column()),
                                error.length(),
                                "this setup does not compile: "
                                        + error.text().lines().findFirst().orElse(""))
                        .withNotes(
                                error.text().lines().skip(1).map(String::strip).toList())
                        .withHelp("mend it: no example that has it is proved before"))
                .toList();
        return new Result(setup.importing(compiled.unit().found()), problems);
    }

    private Compiled compiled(Source source, Given given) throws IOException, InterruptedException {
        List<String> texts = source.text().lines().toList();
        List<FenceLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new FenceLine(texts.get(i), i + 1, 1));
        }
        Location start = source.at(1, 1);
        Fence fence = new Fence("java no-run", start, start, lines, false);
        Example example =
                new Example(source, fence, WordReader.read(source, fence).words(), List.of());
        return compiler.compile(List.of(Composition.of(example, given))).get(0);
    }
}
