package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.compile.ImportCheck;
import dev.runmark.example.compile.SetupCheck;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.judge.Judge;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.site.Languages;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageEquipment;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.DaemonThread;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Proves the examples of Markdown files: finds them, compiles them together, runs each in a JVM of its own, and holds
 * what happened against what its page says.
 */
public final class Prover {

    /** How many examples are compiled together: enough to make the compiler's start cheap, few enough to hold. */
    private static final int BATCH = 500;

    /** How many files are parsed at the same time as far as there are processors, and held until they are proved. */
    private static final int READ_TOGETHER = 64;

    private final ProvingListener listener;
    private final Consumer<Proof> each;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Proofs.CacheUse cacheUse = Proofs.CacheUse.NONE;
    private Optional<String> basis = Optional.empty();

    private Prover(int total, ProvingListener listener) {
        this(total, listener, proof -> {});
    }

    private Prover(int total, ProvingListener listener, Consumer<Proof> each) {
        this.total = total;
        this.listener = listener;
        this.each = each;
    }

    /**
     * Has what it takes to compile and to run an example made ready in the background, for those who have not read all yet
     * and know that some will probably be new.
     */
    public static void foresee(SiteConfig.Examples examples) {
        Compiler.foresee();
        DaemonThread.start("runmark-sandbox", () -> Cell.of(examples.scope()).isolation());
    }

    /**
     * Proves all examples of some files.
     *
     * @throws IOException if the machine fails: a file cannot be read, no process can be started, there is no compiler
     * @throws InterruptedException if the calling thread is interrupted; no example is left running then
     */
    public static Proofs prove(List<MarkdownFile> files, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        return prove(files, FoundExamples.none(), settings, listener);
    }

    /**
     * Proves all examples of some files.
     *
     * @param known what was found in some of them
     * @throws IOException if the machine fails: a file cannot be read, no process can be started, there is no compiler
     * @throws InterruptedException if the calling thread is interrupted; no example is left running then
     */
    public static Proofs prove(
            List<MarkdownFile> files, FoundExamples known, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        Map<PageEquipment, List<MarkdownFile>> byEquipment = files.stream()
                .collect(Collectors.groupingBy(file -> file.examples().own(), LinkedHashMap::new, Collectors.toList()));
        if (byEquipment.keySet().stream().allMatch(PageEquipment::isNothing)) {
            return proveAlike(files, known, settings, listener);
        }
        int all = total(files, settings);
        int done = 0;
        List<Proofs> parts = new ArrayList<>();
        for (Map.Entry<PageEquipment, List<MarkdownFile>> part : byEquipment.entrySet()) {
            parts.add(proveAlike(part.getValue(), known, settings.of(part.getKey()), listener.from(done, all)));
            done += total(part.getValue(), settings);
        }
        return Proofs.joined(parts);
    }

    private static int total(List<MarkdownFile> files, ProvingSettings settings) {
        return files.stream()
                .mapToInt(file -> file.examplesIn(settings.examples().languages()))
                .sum();
    }

    /** Proves the examples of files that have the same to work with. */
    private static Proofs proveAlike(
            List<MarkdownFile> files, FoundExamples known, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        int total = total(files, settings);
        if (total == 0) {
            return skip(files, known, settings.examples());
        }
        Prover prover = new Prover(total, listener);
        prover.prove(of(files, known, settings.examples()), settings);
        Proofs proofs = Proofs.of(prover.proofs, prover.problems)
                .with(prover.cacheUse)
                .on(prover.basis)
                .with(settings.cell().isolation());
        List<MarkdownFile> leaning = new InContext(settings.examples()).leaning(files, proofs);
        return leaning.isEmpty()
                ? proofs
                : InContext.both(proofs, proveAlike(leaning, known, settings, listener.inContext()));
    }

    /** Proves examples that were found already. */
    static Proofs prove(ExampleFinder.Found found, ProvingSettings settings) throws IOException, InterruptedException {
        Prover prover = new Prover(found.examples().size(), (done, total) -> {});
        prover.prove(part -> part.accept(found), settings);
        return Proofs.of(prover.proofs, prover.problems)
                .with(prover.cacheUse)
                .with(settings.cell().isolation());
    }

    /**
     * Proves examples that were found already, on some of the JDKs of a workbench.
     *
     * @param each takes each proof as soon as it is there
     */
    static Proofs prove(
            ExampleFinder.Found found, Workbench bench, Predicate<ExampleProver> provers, Consumer<Proof> each)
            throws IOException, InterruptedException {
        Prover prover = new Prover(found.examples().size(), (done, total) -> {}, each);
        prover.prove(part -> part.accept(found), bench, provers);
        return Proofs.of(prover.proofs, prover.problems)
                .with(bench.settings().cell().isolation());
    }

    /**
     * Finds the examples and proves none: each is {@link Verdict#NOT_PROVED}.
     *
     * @param examples how the examples of a file are run if it does not say
     * @throws IOException if a file cannot be read
     */
    public static Proofs skip(List<MarkdownFile> files, SiteConfig.Examples examples) throws IOException {
        return skip(files, FoundExamples.none(), examples);
    }

    private static Proofs skip(List<MarkdownFile> files, FoundExamples known, SiteConfig.Examples examples)
            throws IOException {
        List<ExampleFinder.Found> found = new ArrayList<>();
        for (List<MarkdownFile> together : readTogether(files, examples.languages())) {
            found.addAll(findAll(together, known, examples));
        }
        return FoundExamples.skippedProofs(found);
    }

    /** Hands out everything that there is to prove, part by part. */
    private interface Parts {
        void forEach(Part part) throws IOException, InterruptedException;
    }

    /** Takes a part of the examples. */
    private interface Part {
        void accept(ExampleFinder.Found found) throws IOException, InterruptedException;
    }

    private static Parts of(List<MarkdownFile> files, FoundExamples known, SiteConfig.Examples examples) {
        return part -> {
            for (List<MarkdownFile> together : readTogether(files, examples.languages())) {
                for (ExampleFinder.Found found : findAll(together, known, examples)) {
                    part.accept(found);
                }
            }
        };
    }

    /** The files with something about examples, as many at a time as are read on all processors. */
    private static List<List<MarkdownFile>> readTogether(List<MarkdownFile> files, Languages languages) {
        List<MarkdownFile> concerned =
                files.stream().filter(file -> file.concernsExamples(languages)).toList();
        List<List<MarkdownFile>> parts = new ArrayList<>();
        for (int from = 0; from < concerned.size(); from += READ_TOGETHER) {
            parts.add(concerned.subList(from, Math.min(from + READ_TOGETHER, concerned.size())));
        }
        return parts;
    }

    private static List<ExampleFinder.Found> findAll(
            List<MarkdownFile> files, FoundExamples known, SiteConfig.Examples examples) throws IOException {
        try {
            return files.parallelStream()
                    .map(file -> known.find(file, examples))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void prove(Parts parts, ProvingSettings settings) throws IOException, InterruptedException {
        try (Workbench bench = Workbench.open(settings, listener::fetching)) {
            basis = bench.state();
            prove(parts, bench, prover -> true);
            cacheUse = bench.cacheUse();
        }
    }

    private void prove(Parts parts, Workbench bench, Predicate<ExampleProver> provers)
            throws IOException, InterruptedException {
        problems.addAll(bench.problems());
        if (!bench.isReady()) {
            // Without what they need, examples would fail for a reason that no page can mend.
            parts.forEach(this::leaveUntried);
            return;
        }
        try (Workers workers = Workers.start(bench.settings().processors())) {
            List<Composition> batch = new ArrayList<>();
            Optional<SetupCheck> setups = bench.setups();
            Optional<ImportCheck> imports = bench.imports();
            parts.forEach(found -> {
                problems.addAll(found.problems());
                if (imports.isPresent() && lacksImports(found, imports.get())) {
                    return;
                }
                found.examples().stream().filter(Example::isIgnored).forEach(this::ignored);
                batch.addAll(setups.isPresent() ? withSetups(found, setups.get()) : found.compositions());
                if (batch.size() >= BATCH) {
                    proveBatch(batch, bench, provers, workers);
                    batch.clear();
                }
            });
            proveBatch(batch, bench, provers, workers);
        }
    }

    /** Whether a page imports what is not there; its examples are left untried then. */
    private boolean lacksImports(ExampleFinder.Found found, ImportCheck imports) throws IOException {
        List<Problem> missing = imports.of(found.imports());
        problems.addAll(missing);
        if (!missing.isEmpty()) {
            found.examples()
                    .forEach(example -> proved(
                            example.isIgnored() ? ignoredProof(example) : Proof.untried(example, Verdict.NOT_PROVED)));
        }
        return !missing.isEmpty();
    }

    /** The compositions with what their setups need; those whose setup is broken are left untried. */
    private List<Composition> withSetups(ExampleFinder.Found found, SetupCheck setups)
            throws IOException, InterruptedException {
        List<Composition> ready = new ArrayList<>();
        for (Composition composition : found.compositions()) {
            if (!composition.first().isJava()) {
                ready.add(composition);
                continue;
            }
            SetupCheck.Checked checked = setups.check(composition.given());
            problems.addAll(checked.problems());
            if (checked.sound()) {
                ready.add(composition.with(checked.given()));
            } else {
                composition.blocks().stream()
                        .filter(block -> !block.words().place().isUnseen() && !composition.onlyUses(block))
                        .forEach(block -> proved(Proof.untried(block, Verdict.NOT_PROVED)));
            }
        }
        return ready;
    }

    private void leaveUntried(ExampleFinder.Found found) {
        problems.addAll(found.problems());
        found.examples().forEach(example -> proofs.add(Proof.untried(example, Verdict.NOT_PROVED)));
    }

    private void ignored(Example example) {
        proved(ignoredProof(example));
    }

    static Proof ignoredProof(Example example) {
        Expectation.Ignored ignored = (Expectation.Ignored) example.words().expectation();
        return Proof.untried(example, Verdict.IGNORED)
                .with(Judge.notRun(example, "the example is ignored (" + ignored.reason() + ")"));
    }

    private void proved(Proof proof) {
        proofs.add(proof);
        each.accept(proof);
        listener.proved(done.incrementAndGet(), total);
    }

    private void proveBatch(List<Composition> batch, Workbench bench, Predicate<ExampleProver> provers, Workers workers)
            throws IOException, InterruptedException {
        // By identity: two of one page may be alike, and comparing them would compare their whole texts.
        IdentityHashMap<Composition, List<Share>> shares = new IdentityHashMap<>();
        for (Composition composition : batch) {
            shares.put(
                    composition,
                    bench.shares(composition).stream()
                            .filter(share -> provers.test(share.prover()))
                            .toList());
        }
        // In the order of the pages: the sooner all of a page has been run once, the sooner its races begin.
        List<Share> inOrder = batch.stream()
                .flatMap(composition -> shares.getOrDefault(composition, List.of()).stream())
                .toList();
        IdentityHashMap<Share, Future<List<Proof>>> running = started(inOrder, workers);
        for (Composition composition : batch) {
            JoinedProofs joined = new JoinedProofs();
            for (Share share : shares.getOrDefault(composition, List.of())) {
                Future<List<Proof>> proving = Objects.requireNonNull(running.get(share));
                joined.add(share, result(proving));
            }
            joined.of(composition).forEach(this::proved);
        }
    }

    /** Has all of it proved, on each JDK together. */
    private IdentityHashMap<Share, Future<List<Proof>>> started(List<Share> shares, Workers workers)
            throws IOException, InterruptedException {
        Map<ExampleProver, List<Share>> byProver =
                shares.stream().collect(Collectors.groupingBy(Share::prover, LinkedHashMap::new, Collectors.toList()));
        IdentityHashMap<Share, Future<List<Proof>>> running = new IdentityHashMap<>();
        for (Map.Entry<ExampleProver, List<Share>> entry : byProver.entrySet()) {
            List<Share> own = entry.getValue();
            List<Future<List<Proof>>> proving =
                    entry.getKey().prove(own.stream().map(Share::part).toList(), workers, listener);
            for (int i = 0; i < own.size(); i++) {
                running.put(own.get(i), proving.get(i));
            }
        }
        return running;
    }

    /** What a worker has made. */
    static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
