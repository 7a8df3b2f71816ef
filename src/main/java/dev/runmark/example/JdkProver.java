package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.compile.AroundImports;
import dev.runmark.example.compile.ExampleCompiler;
import dev.runmark.example.compile.SetupCheck;
import dev.runmark.example.fact.Circumstance;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.judge.Attempt;
import dev.runmark.example.judge.AttemptJudge;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.run.DependenceFinder;
import dev.runmark.example.run.Forcing;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.Program;
import dev.runmark.example.run.Runner;
import dev.runmark.library.ClassPath;
import dev.runmark.library.NamedLibraries;
import dev.runmark.text.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Proves examples on one JDK, with one version of each library. */
final class JdkProver implements ExampleProver {

    private final Jdk jdk;
    private final ProvingSettings settings;
    private final Equipment equipment;
    private final Runner runner;
    private final ExampleCompiler compiler;
    private final RunCache cache;
    private final String edition;
    private final NamedLibraries libraries;
    private final AroundImports around;
    private Proofs.CacheUse cacheUse = Proofs.CacheUse.NONE;

    private JdkProver(
            Jdk jdk,
            ProvingSettings settings,
            Equipment equipment,
            Runner runner,
            ExampleCompiler compiler,
            RunCache cache,
            String edition,
            NamedLibraries libraries) {
        this.jdk = jdk;
        this.settings = settings;
        this.equipment = equipment;
        this.runner = runner;
        this.compiler = compiler;
        this.cache = cache;
        this.edition = edition;
        this.libraries = libraries;
        this.around = new AroundImports(jdk, equipment);
    }

    static JdkProver open(Jdk jdk, ProvingSettings settings, ClassPath libraries) throws IOException {
        Optional<Path> kept = settings.cache().map(cache -> cache.resolveSibling(cache.getFileName() + "-jvm"));
        Runner runner =
                kept.isPresent() ? Runner.open(jdk, settings.cell(), kept.get()) : Runner.open(jdk, settings.cell());
        try {
            Equipment equipment = Equipment.of(settings.examples(), libraries);
            ExampleCompiler compiler =
                    ExampleCompiler.of(jdk, settings.cell(), runner.door(), runner.root(), equipment);
            RunCache cache = RunCache.open(jdk, settings, libraries);
            NamedLibraries named = NamedLibraries.of(libraries);
            return new JdkProver(jdk, settings, equipment, runner, compiler, cache, libraries.edition(), named);
        } catch (IOException e) {
            runner.close();
            throw e;
        }
    }

    @Override
    public String state() {
        return cache.state();
    }

    @Override
    public void close() {
        runner.close();
    }

    /** What compiles the setups of examples. */
    SetupCheck setups() {
        return new SetupCheck(compiler);
    }

    /** The feature version of the JDK. */
    int feature() {
        return jdk.feature();
    }

    @Override
    public Jdk platform() {
        return jdk;
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Proof naming(Proof proof) {
        Set<String> packages = proof.references().stream()
                .map(reference -> reference.element().packageName())
                .collect(Collectors.toSet());
        return proof.with(proof.background().with(libraries.having(packages)));
    }

    @Override
    public Optional<Composition> takes(Composition composition) throws IOException {
        Optional<Composition> own = composition.on(jdk.feature());
        return own.isEmpty() ? own : Optional.of(around.settled(own.get()));
    }

    /** What is not in the cache is compiled together. */
    @Override
    public List<Future<List<Proof>>> prove(List<Composition> compositions, Workers workers, ProvingListener listener)
            throws IOException, InterruptedException {
        List<Optional<Attempt>> known =
                compositions.parallelStream().map(cache::find).toList();
        List<Composition> unknown = new ArrayList<>();
        for (int i = 0; i < compositions.size(); i++) {
            if (known.get(i).isEmpty()) {
                unknown.add(compositions.get(i));
            }
        }
        cacheUse = cacheUse.and(new Proofs.CacheUse(compositions.size() - unknown.size(), compositions.size()));
        Iterator<CompletableFuture<Attempt>> running =
                attempts(unknown, workers, listener).iterator();
        List<Future<List<Proof>>> proofs = new ArrayList<>();
        for (Optional<Attempt> attempt : known) {
            CompletableFuture<Attempt> made =
                    attempt.map(CompletableFuture::completedFuture).orElseGet(running::next);
            proofs.add(made.thenApplyAsync(AttemptJudge::judge, workers.next()));
        }
        return proofs;
    }

    private List<CompletableFuture<Attempt>> attempts(
            List<Composition> compositions, Workers workers, ProvingListener listener)
            throws IOException, InterruptedException {
        runner.expect(compositions.size());
        List<CompletableFuture<Attempt>> attempts = new ArrayList<>();
        for (List<Composition> part : compiler.parts(compositions)) {
            List<PageRuns.Job> jobs =
                    compiled(part, listener).stream().map(this::job).toList();
            attempts.addAll(started(jobs, workers, listener));
        }
        return attempts;
    }

    private List<CompletableFuture<Attempt>> started(
            List<PageRuns.Job> jobs, Workers workers, ProvingListener listener) {
        List<CompletableFuture<ManyRuns>> runs =
                new PageRuns(runner, settings.repetitions(), workers, listener).of(jobs);
        List<CompletableFuture<Attempt>> attempts = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            PageRuns.Job job = jobs.get(i);
            attempts.add(runs.get(i)
                    .thenApplyAsync(done -> kept(job.compiled(), tried(job, done, listener)), workers.next()));
        }
        return attempts;
    }

    private List<Compiled> compiled(List<Composition> compositions, ProvingListener listener)
            throws IOException, InterruptedException {
        if (compositions.isEmpty()) {
            return List.of();
        }
        String where = "compiling for Java " + jdk.feature();
        int blocks =
                compositions.stream().mapToInt(each -> each.blocks().size()).sum();
        listener.doing(where, Count.of(blocks, "example"));
        try {
            return compiler.compile(compositions);
        } finally {
            listener.ended(where);
        }
    }

    private Attempt kept(Compiled compiled, Attempt attempt) {
        boolean placeIndependent =
                PlaceIndependence.holds(compiled, attempt.seen().all(), equipment);
        try {
            cache.keep(compiled.unit().composition(), attempt, placeIndependent);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return attempt;
    }

    @Override
    public Optional<List<Proof>> recall(Composition composition) {
        return cache.find(composition).map(AttemptJudge::judge);
    }

    /**
     * Has compositions run by a pool, each in JVMs of its own; nothing is taken from the cache and nothing kept there,
     * since it does not know which values were noted.
     */
    List<Future<Attempt>> observe(List<Composition> compositions, ExecutorService pool, ProvingListener listener)
            throws IOException, InterruptedException {
        List<Composition> settled = new ArrayList<>();
        for (Composition composition : compositions) {
            settled.add(around.settled(composition));
        }
        List<Future<Attempt>> running = new ArrayList<>();
        for (Compiled compiled : compiled(settled, listener)) {
            running.add(pool.submit(() -> runApart(job(compiled), listener)));
        }
        return running;
    }

    @Override
    public Proofs.CacheUse cacheUse() {
        return cacheUse;
    }

    /**
     * The proofs of a composition's blocks from a run as it is and one in which its threads are held up.
     *
     * @param seed how
     * @param port where the second waits for a debugger; empty if it does not
     */
    List<Proof> replay(Composition composition, String seed, Optional<Integer> port)
            throws IOException, InterruptedException {
        PageRuns.Job job = job(compiler.compile(List.of(composition)).get(0));
        List<Run> runs = new ArrayList<>();
        if (job.preparation().isPresent()) {
            Run first = runner.first(job.preparation().get());
            runs.add(first);
            runs.add(runner.replay(job.compiled(), job.preparation().get(), first, seed, port));
        }
        return AttemptJudge.judge(Attempts.of(job.compiled(), runs, Trials.NONE));
    }

    private Attempt runApart(PageRuns.Job job, ProvingListener listener) throws IOException, InterruptedException {
        if (job.preparation().isEmpty()) {
            return Attempts.of(job.compiled(), List.of(), Trials.NONE);
        }
        try {
            return runApart(job, job.preparation().get(), listener);
        } finally {
            listener.ended(job.place());
        }
    }

    private Attempt runApart(PageRuns.Job job, Runner.Preparation preparation, ProvingListener listener)
            throws IOException, InterruptedException {
        Compiled compiled = job.compiled();
        listener.doing(job.place(), "run 1");
        Run first = runner.first(preparation);
        Repetitions times =
                settings.repetitions().or(compiled.unit().composition().words().runs());
        List<Run> runs = Runner.mayVary(compiled, first)
                ? runner.further(preparation, compiled, first, job.counted(times.apart(), listener))
                : List.of(first);
        return Attempts.of(compiled, runs, trials(job, runs, listener));
    }

    private Attempt tried(PageRuns.Job job, ManyRuns done, ProvingListener listener) {
        try {
            List<Run> runs = done.believed();
            List<Run> all = new ArrayList<>(runs);
            recorded(job, runs, listener).ifPresent(all::add);
            return Attempts.of(job.compiled(), all, trials(job, runs, listener)).beside(done.unrepeated());
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** What is noted between the steps of a run may be why it takes too long, of which nobody is to be accused. */
    private Optional<Run> recorded(PageRuns.Job job, List<Run> runs, ProvingListener listener)
            throws IOException, InterruptedException {
        Composition composition = job.compiled().unit().composition();
        // A second run into the same limit would only take the same time again.
        if (job.preparation().isEmpty()
                || runs.get(0).ranIntoLimit()
                || !composition
                        .given()
                        .timeline()
                        .isRecorded(composition, runs.get(0).threaded())) {
            return Optional.empty();
        }
        listener.doing(job.place(), "recording a run");
        try {
            return Optional.of(runner.recorded(job.preparation().get(), job.compiled()))
                    .filter(run -> !run.ranIntoLimit() && !run.wasKilled());
        } finally {
            listener.ended(job.place());
        }
    }

    /** What was observed may depend on more than the code; an example that was stopped says too little of it. */
    private Trials trials(PageRuns.Job job, List<Run> runs, ProvingListener listener)
            throws IOException, InterruptedException {
        if (job.preparation().isEmpty() || !runs.stream().allMatch(Run::endedByItself)) {
            return Trials.NONE;
        }
        Run first = runs.get(0);
        List<Dependence> possible = DependenceFinder.find(job.compiled().classes(), first).stream()
                .filter(dependence -> Forcing.has(jdk, dependence.circumstance()))
                .filter(dependence -> dependence.circumstance() != Circumstance.HEAP || !statesHeap(job.compiled()))
                .toList();
        if (possible.isEmpty()) {
            return Trials.NONE;
        }
        listener.doing(job.place(), "run again under other circumstances");
        try {
            return runner.tryOut(job.preparation().get(), possible, first);
        } finally {
            listener.ended(job.place());
        }
    }

    private static boolean statesHeap(Compiled compiled) {
        Composition composition = compiled.unit().composition();
        return composition
                .words()
                .room()
                .or(composition.given().room())
                .heapMiB()
                .isPresent();
    }

    private PageRuns.Job job(Compiled compiled) {
        Composition composition = compiled.unit().composition();
        Expectation expectation = composition.words().expectation();
        boolean meantToRun = !(expectation instanceof Expectation.Compiles)
                && !(expectation instanceof Expectation.FailsToCompile)
                && !compiled.classes().isEmpty();
        Limits limits = settings.limits(composition);
        return new PageRuns.Job(
                compiled,
                compiled.entryPoint()
                        .filter(entryPoint -> meantToRun)
                        .map(entryPoint -> classes -> Program.write(compiled, entryPoint, classes, equipment, limits)),
                cache.failingSeeds(composition));
    }
}
