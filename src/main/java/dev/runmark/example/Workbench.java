package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.compile.ImportCheck;
import dev.runmark.example.compile.SetupCheck;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.library.ClassPath;
import dev.runmark.library.FetchListener;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageEquipment;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What examples are proved with, made ready once for one file after another: their libraries, and a compiler and a place
 * to run them for each JDK.
 *
 * <p>It sees what its {@link ProvingSettings} say when it is opened. Proving is for one thread at a time;
 * {@link #recall} may be called by others meanwhile.
 */
public final class Workbench implements AutoCloseable {

    private final ProvingSettings settings;
    private final List<Problem> problems;
    private final List<JdkProver> provers;
    private final List<ScriptProver> scripts;
    private final SpareJdks spares;
    private final List<ClassPath> editions;
    private final boolean ready;

    private Workbench(
            ProvingSettings settings,
            List<ClassPath> editions,
            List<Problem> problems,
            List<JdkProver> provers,
            List<ScriptProver> scripts,
            boolean ready) {
        this.settings = settings;
        this.editions = List.copyOf(editions);
        this.problems = List.copyOf(problems);
        this.provers = List.copyOf(provers);
        this.scripts = List.copyOf(scripts);
        this.spares = new SpareJdks(jdk -> JdkProver.open(jdk, settings, editions.get(editions.size() - 1)));
        this.ready = ready;
    }

    /**
     * Makes everything ready. What is missing is reported with the proofs.
     *
     * @param listener learns what is downloaded
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Workbench open(ProvingSettings settings, FetchListener listener)
            throws IOException, InterruptedException {
        List<ClassPath> editions = ClassPath.editions(settings.examples().libraries(), settings.folder(), listener);
        List<Problem> problems = new ArrayList<>(Equipment.unknownOptions(settings.examples()));
        editions.forEach(libraries -> problems.addAll(libraries.problems()));
        problems.addAll(Widening.problems(settings));
        settings.shared().flatMap(SharedCache::problem).ifPresent(problems::add);
        if (problems.isEmpty()) {
            problems.addAll(unknownImports(settings, editions));
        }
        if (!problems.isEmpty()) {
            List<Problem> distinct = problems.stream().distinct().toList();
            return new Workbench(settings, editions, distinct, List.of(), List.of(), /* ready= */ false);
        }
        List<JdkProver> provers = new ArrayList<>();
        List<ScriptProver> scripts = new ArrayList<>();
        try {
            for (Jdk jdk : jdks(settings, problems)) {
                for (ClassPath libraries : editions) {
                    provers.add(JdkProver.open(jdk, settings, libraries));
                }
            }
            ScriptProver.open(settings, scripts, problems);
            return new Workbench(settings, editions, problems, provers, scripts, /* ready= */ true);
        } catch (IOException | InterruptedException e) {
            close(provers);
            close(scripts);
            throw e;
        }
    }

    private static List<Problem> unknownImports(ProvingSettings settings, List<ClassPath> editions) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (ClassPath libraries : editions) {
            ImportCheck check = new ImportCheck(Jdk.current(), Equipment.of(settings.examples(), libraries));
            problems.addAll(check.of(settings.examples().scope().imports().stated()));
        }
        return problems;
    }

    /** The promised JDKs that this machine has; one that it lacks is a problem of the site's configuration. */
    private static List<Jdk> jdks(ProvingSettings settings, List<Problem> problems) {
        if (settings.examples().jdks().isEmpty()) {
            return List.of(Jdk.current());
        }
        Map<Integer, Jdk> found = JdkFinder.find();
        for (PlacedText version : settings.examples().jdks()) {
            if (!found.containsKey(Integer.valueOf(version.text()))) {
                problems.add(version.error(
                                Rule.JDK_MISSING,
                                "the site promises Java " + version.text() + ", and this machine has no JDK "
                                        + version.text())
                        .asWarning()
                        .withHelp("install one, or let JAVA_HOME name it; examples are not proved on it here"));
            }
        }
        return settings.examples().jdks().stream()
                .map(version -> Integer.valueOf(version.text()))
                .sorted()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /**
     * Proves the examples of a file on all JDKs.
     *
     * @param each takes each proof as soon as it is there
     * @throws IOException if the machine fails, or the file has changed since it was read
     * @throws InterruptedException if the calling thread is interrupted; no example is left running then
     */
    public Proofs prove(MarkdownFile file, Consumer<Proof> each) throws IOException, InterruptedException {
        PageEquipment own = file.examples().own();
        if (own.isNothing()) {
            return proveBoth(file, each);
        }
        try (Workbench bench = open(settings.of(own), (what, done, begun) -> {})) {
            return bench.proveBoth(file, each);
        }
    }

    /** Proves the examples of a file, and those once more that need what stands before them. */
    private Proofs proveBoth(MarkdownFile file, Consumer<Proof> each) throws IOException, InterruptedException {
        InContext context = new InContext(settings.examples());
        Proofs alone = Prover.prove(find(file), this, prover -> true, decided(context, file, each));
        List<MarkdownFile> leaning = context.leaning(List.of(file), alone);
        return leaning.isEmpty()
                ? alone
                : InContext.both(alone, Prover.prove(find(leaning.get(0)), this, prover -> true, proof -> {}));
    }

    /** Takes no proof that a second try may still better. */
    private static Consumer<Proof> decided(InContext context, MarkdownFile file, Consumer<Proof> each) {
        return proof -> {
            if (!context.isOpen(file, proof)) {
                each.accept(proof);
            }
        };
    }

    /**
     * Proves the examples of a file on the JDK that this program runs on, which is the quickest to compile for, if others
     * are to follow and will not have to run them on this one again. Does nothing otherwise.
     *
     * @param each takes each proof as soon as it is there
     * @throws IOException if the machine fails, or the file has changed since it was read
     * @throws InterruptedException if the calling thread is interrupted; no example is left running then
     */
    public void proveHere(MarkdownFile file, Consumer<Proof> each) throws IOException, InterruptedException {
        boolean here = provers.stream().anyMatch(Workbench::isHere);
        boolean others = provers.size() > 1 && file.examples().own().isNothing();
        if (here && others && settings.cache().isPresent()) {
            Consumer<Proof> decided = decided(new InContext(settings.examples()), file, each);
            Prover.prove(find(file), this, Workbench::isHere, proof -> {
                if (proof.verdict() != Verdict.NOT_RUN_HERE) {
                    decided.accept(proof);
                }
            });
        }
    }

    private static boolean isHere(ExampleProver prover) {
        return prover instanceof JdkProver jdk && jdk.feature() == Jdk.current().feature();
    }

    /**
     * What is proved where of a composition: on each promised JDK what is for it, and what is for none of them on another
     * one of this machine.
     *
     * @throws IOException if the machine fails
     */
    List<Share> shares(Composition composition) throws IOException {
        if (!composition.first().isJava()) {
            return scripts.stream()
                    .filter(script ->
                            script.language().equals(composition.first().language()))
                    .map(script -> Share.of(script, composition))
                    .toList();
        }
        List<Share> shares = new ArrayList<>();
        for (JdkProver prover : provers) {
            prover.takes(composition).ifPresent(part -> shares.add(Share.of(prover, part)));
        }
        List<Example> left = new ArrayList<>(composition.blocks());
        shares.forEach(share -> left.removeAll(share.blocks()));
        shares.subList(0, Math.max(0, shares.size() - 1)).replaceAll(Share::unrecorded);
        while (!left.isEmpty()) {
            Optional<JdkProver> spare = spares.of(left.get(0).words().jdks());
            Optional<Composition> part = spare.isPresent() ? spare.get().takes(composition) : Optional.empty();
            List<Example> taken = part.map(Composition::blocks).orElse(List.of()).stream()
                    .filter(left::contains)
                    .toList();
            if (taken.isEmpty()) {
                left.remove(0);
            } else {
                shares.add(new Share(spare.orElseThrow(), part.orElseThrow(), taken));
                left.removeAll(taken);
            }
        }
        return shares;
    }

    /**
     * What is known of a file's examples without running any: an example of which it is not known what happens is
     * {@link Verdict#RUNNING}.
     *
     * @throws IOException if the file cannot be read, or has changed since it was read
     */
    public Proofs recall(MarkdownFile file) throws IOException {
        Proofs alone = recallAlone(file);
        InContext context = new InContext(settings.examples());
        List<MarkdownFile> leaning = context.leaning(List.of(file), alone);
        return leaning.isEmpty() ? alone : InContext.both(alone, recallAlone(leaning.get(0)));
    }

    private Proofs recallAlone(MarkdownFile file) throws IOException {
        ExampleFinder.Found found = find(file);
        List<Proof> proofs = new ArrayList<>(untried(found));
        if (ready && file.examples().own().isNothing()) {
            for (Composition composition : found.compositions()) {
                recall(composition).ifPresent(proofs::addAll);
            }
        }
        return Proofs.of(proofs, found.problems()).with(settings.cell().isolation());
    }

    /**
     * A file's examples while nothing is known of them yet: {@link Verdict#RUNNING}.
     *
     * @param examples how the examples of a file are run if it does not say
     * @throws IOException if the file cannot be read, or has changed since it was read
     */
    public static Proofs untried(MarkdownFile file, SiteConfig.Examples examples) throws IOException {
        return untriedProofs(ExampleFinder.in(file, examples));
    }

    /**
     * The same where the file is open.
     *
     * @param text the file's text
     * @param examples how the examples of a file are run if it does not say
     */
    public static Proofs untried(MarkdownFile file, FencedText text, SiteConfig.Examples examples) {
        return untriedProofs(ExampleFinder.in(file, text, examples));
    }

    private static Proofs untriedProofs(ExampleFinder.Found found) {
        return Proofs.of(untried(found), found.problems());
    }

    private static List<Proof> untried(ExampleFinder.Found found) {
        return found.examples().stream()
                .map(example ->
                        example.isIgnored() ? Prover.ignoredProof(example) : Proof.untried(example, Verdict.RUNNING))
                .toList();
    }

    /** The jars and folders of classes that examples use, and the POMs that say so, absolute. */
    public List<Path> libraries() {
        Stream<Path> poms = settings.examples().libraries().poms(settings.folder()).stream();
        Stream<Path> entries = editions.stream().flatMap(libraries -> libraries.entries().stream());
        return Stream.concat(poms, entries).distinct().toList();
    }

    private Optional<List<Proof>> recall(Composition composition) throws IOException {
        JoinedProofs joined = new JoinedProofs();
        for (Share share : shares(composition)) {
            Optional<List<Proof>> known = share.prover().recall(share.part());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            joined.add(share, known.get());
        }
        return Optional.of(joined.of(composition));
    }

    private ExampleFinder.Found find(MarkdownFile file) throws IOException {
        return ExampleFinder.in(file, settings.examples());
    }

    ProvingSettings settings() {
        return settings;
    }

    /** What looks for what pages import; empty if no example can be proved. */
    Optional<ImportCheck> imports() {
        return ready
                ? Optional.of(new ImportCheck(Jdk.current(), Equipment.of(settings.examples(), editions.get(0))))
                : Optional.empty();
    }

    /** What compiles the setups of examples; empty if no example can be proved. */
    Optional<SetupCheck> setups() {
        return provers.stream().findFirst().map(JdkProver::setups);
    }

    /** What keeps examples from being proved as they should. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether examples can be proved at all. */
    boolean isReady() {
        return ready;
    }

    /**
     * A text that differs whenever an example could come out otherwise that has not changed; empty if what happens to examples
     * is not kept.
     */
    Optional<String> state() {
        if (!ready || settings.cache().isEmpty() || settings.cell().reachesOut()) {
            return Optional.empty();
        }
        Sha256 state = new Sha256().text(problems.toString()).text(new TreeMap<>(JdkFinder.find()).toString());
        Stream.of(provers, scripts)
                .<ExampleProver>flatMap(Collection::stream)
                .forEach(prover -> state.text(prover.platform().toString()).text(prover.state()));
        return Optional.of(state.hex());
    }

    /** How much was known without a run so far. */
    Proofs.CacheUse cacheUse() {
        return Stream.of(provers, spares.opened(), scripts)
                .<ExampleProver>flatMap(Collection::stream)
                .map(ExampleProver::cacheUse)
                .reduce(Proofs.CacheUse.NONE, Proofs.CacheUse::and);
    }

    @Override
    public void close() {
        close(provers);
        close(scripts);
        spares.close();
    }

    private static void close(List<? extends ExampleProver> provers) {
        provers.forEach(ExampleProver::close);
    }
}
