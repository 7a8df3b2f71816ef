package dev.runmark.example;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composer;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.WordReader;
import dev.runmark.example.claim.Words;
import dev.runmark.example.compile.SetupCheck;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.judge.Attempt;
import dev.runmark.library.ClassPath;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Fence;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Runs blocks of Java as they are and reports what happened, whatever their pages say of it. A block that cannot be run
 * alone is run after all those before it on its page, as a tutorial means it.
 */
public final class Observer {

    private final Set<Fence> watched;
    private final ProvingListener listener;
    private final ExampleScope scope;
    private final IdentityHashMap<WatchedPage, Given> given = new IdentityHashMap<>();
    private final Map<Fence, Observation> observed = new HashMap<>();
    private final Reliance reliance = new Reliance();

    private Observer(Set<Fence> watched, ProvingListener listener, ExampleScope scope) {
        this.watched = watched;
        this.listener = listener;
        this.scope = scope;
    }

    /**
     * The blocks of a page.
     *
     * @param file the page
     * @param source its text
     * @param blocks all of its blocks of Java, in order
     * @param watched those that are of interest, and for each the lines of the page whose values are noted
     */
    public record WatchedPage(
            MarkdownFile file, Source source, List<Fence> blocks, Map<Fence, Collection<Integer>> watched) {

        public WatchedPage {
            blocks = List.copyOf(blocks);
            watched = Map.copyOf(watched);
        }

        private List<Example> examples() {
            return blocks.stream().map(this::example).toList();
        }

        private Example example(Fence fence) {
            Words words = WordReader.read(source, fence).words();
            Collection<Integer> lines = Optional.ofNullable(watched.get(fence)).orElse(List.of());
            return new Example(
                    source, fence, Code.of(source, fence.lines()), words, List.copyOf(Observation.claimsAt(lines)));
        }
    }

    /**
     * What was observed.
     *
     * @param observations what happened to each block of interest; empty if there are problems
     * @param problems what the blocks were promised and is not there, such as a library
     */
    public record Observed(Map<Fence, Observation> observations, List<Problem> problems) {

        public Observed {
            observations = Map.copyOf(observations);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Runs the blocks of some pages that are of interest, all of them together. Where something is missing that all of
     * them were promised, none is run: they would fail for a reason that no page can mend.
     *
     * @throws IOException if the machine fails: no process can be started, there is no compiler
     * @throws InterruptedException if the calling thread is interrupted; no block is left running then
     */
    public static Observed observe(List<WatchedPage> pages, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        Set<Fence> watched =
                pages.stream().flatMap(page -> page.watched().keySet().stream()).collect(Collectors.toSet());
        Observer observer = new Observer(watched, listener, settings.examples().scope());
        List<ClassPath> editions =
                ClassPath.editions(settings.examples().libraries(), settings.folder(), listener::fetching);
        // What is seen is what a page could claim, of the versions that its author named last.
        ClassPath libraries = editions.get(editions.size() - 1);
        if (!libraries.problems().isEmpty()) {
            return new Observed(Map.of(), libraries.problems());
        }
        try (JdkProver prover = JdkProver.open(Jdk.current(), settings, libraries);
                Workers workers = Workers.start(settings.processors())) {
            List<Problem> missing = observer.prepare(pages, prover.setups());
            if (!missing.isEmpty()) {
                return new Observed(Map.of(), missing);
            }
            observer.observeAlone(pages, prover, workers);
            observer.observeInContext(pages, prover, workers);
        }
        return new Observed(observer.observed, List.of());
    }

    /** Finds out what each page gives to its examples; returns what is wrong with that. */
    private List<Problem> prepare(List<WatchedPage> pages, SetupCheck setups) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        for (WatchedPage page : pages) {
            Given.Result read = Given.to(page.file(), scope.of(page.file().examples()));
            SetupCheck.Checked checked = setups.check(read.given().on(page.blocks()));
            problems.addAll(read.problems());
            problems.addAll(checked.problems());
            given.put(page, checked.given());
        }
        return problems.stream().distinct().toList();
    }

    private void observeAlone(List<WatchedPage> pages, JdkProver prover, Workers workers)
            throws IOException, InterruptedException {
        List<Composition> compositions = new ArrayList<>();
        for (WatchedPage page : pages) {
            page.examples().stream()
                    .filter(example -> page.watched().containsKey(example.fence()))
                    .forEach(example -> {
                        String why = untaken(example, prover);
                        if (why.isEmpty()) {
                            compositions.add(Composition.of(example, given(page)));
                        } else {
                            observed.put(example.fence(), Observation.untried(example.fence(), why));
                        }
                    });
        }
        observe(compositions, prover, workers);
    }

    private void observeInContext(List<WatchedPage> pages, JdkProver prover, Workers workers)
            throws IOException, InterruptedException {
        List<Composition> compositions = new ArrayList<>();
        for (WatchedPage page : pages) {
            List<Example> context = page.examples().stream()
                    .limit(endOfContext(page))
                    .filter(example -> untaken(example, prover).isEmpty() && !neverEnds(example))
                    .toList();
            compositions.addAll(
                    Composer.compose(context, ExampleMode.SESSION, given(page)).compositions());
        }
        observe(compositions, prover, workers);
    }

    private Given given(WatchedPage page) {
        return given.getOrDefault(page, Given.DEFAULT);
    }

    /** How many blocks there are up to the last that could not be run alone; 0 if there is none. */
    private int endOfContext(WatchedPage page) {
        int end = page.blocks().size();
        while (end > 0 && !isHindered(page.blocks().get(end - 1))) {
            end--;
        }
        // Before the first block there is nothing that it could lean on.
        return end == 1 ? 0 : end;
    }

    private boolean isHindered(Fence fence) {
        return Optional.ofNullable(observed.get(fence))
                .filter(observation -> !observation.hindrance().isEmpty())
                .isPresent();
    }

    /** A block that had to be stopped would be stopped again, and no other can lean on it. */
    private boolean neverEnds(Example example) {
        return Optional.ofNullable(observed.get(example.fence()))
                .filter(observation -> observation.own().stream().anyMatch(run -> !run.endedByItself()))
                .isPresent();
    }

    private void observe(List<Composition> compositions, JdkProver prover, Workers workers)
            throws IOException, InterruptedException {
        for (Future<Attempt> running : prover.observe(compositions, workers.pool(), listener)) {
            Attempt attempt = Prover.result(running);
            int blocks = attempt.composition().blocks().size();
            reliance.note(attempt);
            for (int block = 0; block < blocks; block++) {
                note(Observation.of(attempt, block, reliance));
            }
        }
    }

    /** What happened to a block that could be run alone stays as it was. */
    private void note(Observation observation) {
        if (watched.contains(observation.fence())) {
            observed.merge(
                    observation.fence(),
                    observation,
                    (alone, inContext) -> alone.hindrance().isEmpty() ? alone : inContext);
            listener.proved(observed.size(), watched.size());
        }
    }

    /** Why a block is left alone; empty if it is not. */
    private static String untaken(Example example, JdkProver prover) {
        if (example.words().expectation() instanceof Expectation.Ignored ignored) {
            return "its page says that it is not run (" + ignored.reason() + ")";
        }
        return example.words().jdks().contains(prover.feature())
                ? ""
                : "the block needs Java " + example.words().jdks();
    }
}
