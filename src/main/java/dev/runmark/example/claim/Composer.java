package dev.runmark.example.claim;

import dev.runmark.site.ExampleMode;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which examples of a text are one program. */
public final class Composer {

    private final ExampleMode mode;
    private final Given given;
    private final Map<String, List<Example>> groups = new LinkedHashMap<>();
    private final List<Example> session = new ArrayList<>();
    private final List<Example> setups = new ArrayList<>();
    private final List<Composition> compositions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Composer(ExampleMode mode, Given given) {
        this.mode = mode;
        this.given = given;
    }

    /** The programs, and what is wrong with the way in which blocks are joined. */
    public record Composed(List<Composition> compositions, List<Problem> problems) {

        public Composed {
            compositions = List.copyOf(compositions);
            problems = List.copyOf(problems);
        }
    }

    /** Examples in different languages are never one program. */
    public static Composed compose(List<Example> examples, ExampleMode mode, Given given) {
        Map<Language, List<Example>> byLanguage = examples.stream()
                .collect(Collectors.groupingBy(Example::language, LinkedHashMap::new, Collectors.toList()));
        List<Composed> parts = byLanguage.values().stream()
                .map(alike -> composeAlike(alike, modeOf(alike.get(0).language(), mode), given))
                .toList();
        return new Composed(
                parts.stream().flatMap(part -> part.compositions().stream()).toList(),
                parts.stream().flatMap(part -> part.problems().stream()).toList());
    }

    /** The commands of a page are typed one after another; what any command runs, and what is only read, stands alone. */
    private static ExampleMode modeOf(Language language, ExampleMode mode) {
        boolean alone = language instanceof Language.Command || language instanceof Language.Data;
        if (mode.onlyCompiles() || !(alone || language instanceof Language.Console)) {
            return mode;
        }
        return alone ? ExampleMode.STANDALONE : ExampleMode.SESSION;
    }

    private static Composed composeAlike(List<Example> examples, ExampleMode mode, Given given) {
        Composer composer = new Composer(mode, given);
        List<Example> taken =
                examples.stream().filter(example -> !example.isIgnored()).toList();
        taken.stream().filter(Composer::isSetup).forEach(composer.setups::add);
        taken.stream()
                .filter(example -> !mode.startsAlone() || !isSetup(example))
                .forEach(composer::place);
        if (mode.startsAlone() && !composer.setups.isEmpty()) {
            composer.compositions.add(Composition.session(composer.setups, given));
        }
        composer.groups.values().forEach(composer::group);
        if (!composer.session.isEmpty()) {
            composer.compositions.add(Composition.session(composer.session, given));
        }
        return new Composed(composer.compositions, composer.problems);
    }

    private static boolean isSetup(Example example) {
        return example.words().place().setup();
    }

    /** Blocks with those that every block of the page has, in reading order. */
    private List<Example> withSetups(List<Example> blocks) {
        return Stream.concat(setups.stream(), blocks.stream())
                .sorted(Comparator.comparing(block -> block.fence().location()))
                .toList();
    }

    private void place(Example example) {
        Words words = example.words();
        Optional<String> group = words.place().group();
        boolean alone = words.place().standalone()
                || mode.startsAlone()
                || Code.declaresModule(example.code().text());
        boolean ownFile = words.excerpt().isPresent();
        if (ownFile) {
            group.ifPresent(name -> problems.add(wrong(example, "a source file is a program of its own")
                    .withHelp("take `group` out, or put the text into the block instead of `file`")));
        } else if (Code.declaresModule(example.code().text())) {
            group.ifPresent(name -> problems.add(wrong(example, "the declaration of a module is compiled for itself")
                    .withHelp("take `group` out")));
        } else if (group.isPresent()) {
            groups.computeIfAbsent(group.get(), name -> new ArrayList<>()).add(example);
            return;
        } else if (!alone) {
            needsNothingOfItsOwn(example);
            session.add(example);
            return;
        }
        if (words.place().hidden()) {
            problems.add(wrong(example, "this block is hidden, and no other block uses what is in it")
                    .withHelp("name its group here and in the block that uses it: group=name"));
        }
        compositions.add(
                setups.isEmpty()
                                || ownFile
                                || Code.declaresModule(example.code().text())
                        ? Composition.of(example, given)
                        : Composition.group(withSetups(List.of(example)), given));
    }

    private void needsNothingOfItsOwn(Example example) {
        boolean exits = example.words().expectation() instanceof Expectation.Exits;
        if (exits || !example.words().args().isEmpty()) {
            problems.add(wrong(
                            example,
                            "a block of a session has no " + (exits ? "exit status" : "arguments") + " of its own")
                    .withHelp("add the word `standalone`"));
        }
    }

    private void group(List<Example> blocks) {
        List<Example> stating = blocks.stream()
                .filter(block -> !(block.words().expectation() instanceof Expectation.Ends))
                .toList();
        stating.stream()
                .filter(block -> !block.words()
                        .expectation()
                        .equals(stating.get(0).words().expectation()))
                .forEach(block ->
                        problems.add(wrong(block, "this block says something else of its group than an earlier one")
                                .withNotes(List.of(
                                        "the other: " + stating.get(0).fence().location()))
                                .withHelp("say one thing that becomes of the group")));
        compositions.add(Composition.group(withSetups(blocks), given));
    }

    private static Problem wrong(Example example, String message) {
        return Problem.error(
                Rule.EXAMPLE_WORD,
                example.source(),
                example.fence().infoLocation(),
                example.fence().info().length(),
                message);
    }
}
