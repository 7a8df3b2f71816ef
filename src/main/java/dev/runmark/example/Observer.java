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
import dev.runmark.site.Language;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Runs blocks as they are and reports what happened, whatever their pages say of it. A block that cannot be run
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
     * @param blocks all of its blocks of code, in order, and what each is in
     * @param watched those that are of interest, and for each the lines of the page whose values are noted
     */
    public record WatchedPage(
            MarkdownFile file, Source source, Map<Fence, Language> blocks, Map<Fence, Collection<Integer>> watched) {

        public WatchedPage {
            blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
            watched = Map.copyOf(watched);
        }

        private List<Fence> fences() {
            return List.copyOf(blocks.keySet());
        }

        private List<Example> examples() {
            List<Example> examples = new ArrayList<>();
            blocks.forEach((fence, language) -> examples.add(example(fence, language)));
            return examples;
        }

        private Example example(Fence fence, Language language) {
            Words words = WordReader.read(source, fence, language).words();
            Collection<Integer> lines = Optional.ofNullable(watched.get(fence)).orElse(List.of());
            return new Example(
                    source,
                    fence,
                    Code.of(source, fence.lines()),
                    words,
                    List.copyOf(Observation.claimsAt(lines)),
                    language);
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
                ScriptObserver scripts = ScriptObserver.open(settings);
                Workers workers = Workers.start(settings.processors())) {
            List<Problem> missing = observer.prepare(pages, prover.setups());
            if (!missing.isEmpty()) {
                return new Observed(Map.of(), missing);
            }
            Running running = new Running(prover, scripts, workers);
            observer.observeAlone(pages, running);
            observer.observeInContext(pages, running);
            return new Observed(observer.observed, scripts.problems());
        }
    }

    /** Finds out what each page gives to its examples; returns what is wrong with that. */
    private List<Problem> prepare(List<WatchedPage> pages, SetupCheck setups) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        for (WatchedPage page : pages) {
            Given.Result read = Given.to(page.file(), scope.of(page.file().examples()));
            SetupCheck.Checked checked = setups.check(read.given().on(page.fences()));
            problems.addAll(read.problems());
            problems.addAll(checked.problems());
            given.put(page, checked.given());
        }
        return problems.stream().distinct().toList();
    }

    private void observeAlone(List<WatchedPage> pages, Running running) throws IOException, InterruptedException {
        List<Composition> compositions = new ArrayList<>();
        for (WatchedPage page : pages) {
            page.examples().stream()
                    .filter(example -> page.watched().containsKey(example.fence()))
                    .forEach(example -> {
                        String why = untaken(example, running);
                        if (why.isEmpty()) {
                            compositions.add(Composition.of(example, given(page)));
                        } else {
                            observed.put(example.fence(), Observation.untried(example, why));
                        }
                    });
        }
        observe(compositions, running);
    }

    private void observeInContext(List<WatchedPage> pages, Running running) throws IOException, InterruptedException {
        List<Composition> compositions = new ArrayList<>();
        for (WatchedPage page : pages) {
            List<Example> context = page.examples().stream()
                    .limit(endOfContext(page))
                    .filter(example ->
                            untaken(example, running).isEmpty() && !neverEnds(example) && !isUnreadable(example))
                    .toList();
            compositions.addAll(
                    Composer.compose(context, ExampleMode.SESSION, given(page)).compositions());
        }
        observe(compositions, running);
    }

    private Given given(WatchedPage page) {
        return given.getOrDefault(page, Given.DEFAULT);
    }

    /** How many blocks there are up to the last that could not be run alone; 0 if there is none. */
    private int endOfContext(WatchedPage page) {
        List<Fence> fences = page.fences();
        int end = fences.size();
        while (end > 0 && !isHindered(fences.get(end - 1))) {
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

    /** Where nothing compiles all blocks first, one that cannot be read would keep the others from being run. */
    private boolean isUnreadable(Example example) {
        return !example.isJava()
                && Optional.ofNullable(observed.get(example.fence()))
                        .filter(observation -> Hindrance.isRejection(observation.hindrance()))
                        .isPresent();
    }

    private void observe(List<Composition> compositions, Running running) throws IOException, InterruptedException {
        for (Future<Attempt> future : running.start(compositions, listener)) {
            Attempt attempt = Prover.result(future);
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
    private static String untaken(Example example, Running running) {
        if (example.words().expectation() instanceof Expectation.Ignored ignored) {
            return "its page says that it is not run (" + ignored.reason() + ")";
        }
        if (!example.isJava()) {
            return running.scripts().runs(example.language())
                    ? ""
                    : "this machine has no " + example.language().title();
        }
        return example.words().jdks().contains(running.prover().feature())
                ? ""
                : "the block needs Java " + example.words().jdks();
    }

    /** What runs blocks, each those of its languages. */
    private record Running(JdkProver prover, ScriptObserver scripts, Workers workers) {

        List<Future<Attempt>> start(List<Composition> compositions, ProvingListener listener)
                throws IOException, InterruptedException {
            Map<Boolean, List<Composition>> inJava = compositions.stream()
                    .collect(Collectors.partitioningBy(
                            composition -> composition.first().isJava()));
            List<Future<Attempt>> running =
                    new ArrayList<>(prover.observe(inJava.getOrDefault(true, List.of()), workers.pool(), listener));
            inJava.getOrDefault(false, List.of())
                    .forEach(composition -> running.add(scripts.start(composition, workers.pool(), listener)));
            return running;
        }
    }
}
