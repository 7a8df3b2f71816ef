package dev.runmark.serve;

import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.Workbench;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the examples of the texts that somebody looked at. The others are proved in the background, those asked
 * for last first; a run whose text has changed is given up.
 *
 * <p>Thread-safe.
 */
final class ProofBook implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 3_000;

    private final Proving proving;
    private final Consumer<MarkdownFile> news;
    private final Consumer<Exception> failures;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final BlockingDeque<MarkdownFile> waiting = new LinkedBlockingDeque<>();
    private final Thread worker = new Thread(this::work, "preview-prover");
    private volatile boolean closed;
    private volatile boolean stale = true;
    private volatile @Nullable Workbench bench;
    private volatile SiteConfig.Examples examples;
    private @Nullable MarkdownFile running;

    /**
     * What is known of a text.
     *
     * @param told its problems as they are told: those of the last time while its examples are running
     */
    private record Page(MarkdownFile file, Proofs proofs, List<Problem> told) {

        private static Page of(MarkdownFile file, Proofs proofs, @Nullable Page before) {
            Page page = new Page(file, proofs, proofs.problems());
            return before == null || page.isSettled() ? page : new Page(file, proofs, before.told);
        }

        private boolean isSettled() {
            return proofs.all().stream().noneMatch(proof -> proof.verdict() == Verdict.RUNNING);
        }
    }

    /**
     * Opens an empty book.
     *
     * @param news is told of each text of whose examples more is known now
     * @param failures is told why the machine could not prove something
     */
    static ProofBook open(
            Proving proving, SiteConfig.Examples examples, Consumer<MarkdownFile> news, Consumer<Exception> failures) {
        ProofBook book = new ProofBook(proving, examples, news, failures);
        book.worker.setDaemon(true);
        book.worker.start();
        return book;
    }

    private ProofBook(
            Proving proving, SiteConfig.Examples examples, Consumer<MarkdownFile> news, Consumer<Exception> failures) {
        this.proving = proving;
        this.examples = examples;
        this.news = news;
        this.failures = failures;
    }

    /**
     * The proofs of a text's examples as far as they are known; the others are {@link Verdict#RUNNING} and will be.
     *
     * @throws IOException if the text cannot be read, or has changed since it was
     */
    Proofs of(MarkdownFile file) throws IOException {
        Page known = pages.get(file.path());
        if (known != null && known.file.equals(file)) {
            return known.proofs;
        }
        giveUp(file);
        Page page = Page.of(file, known(file), known);
        pages.put(file.path(), page);
        changes.incrementAndGet();
        if (!page.isSettled()) {
            waiting.addFirst(file);
        }
        return page.proofs;
    }

    private Proofs known(MarkdownFile file) throws IOException {
        if (proving.settings(examples).isEmpty()) {
            return Prover.skip(List.of(file), examples);
        }
        Workbench ready = bench;
        return ready == null ? Workbench.untried(file, examples) : ready.recall(file);
    }

    /** How often more, or something else, has become known. */
    long changes() {
        return changes.get();
    }

    /** Everything that is known. */
    Proofs all() {
        return Proofs.joined(pages.values().stream().map(Page::proofs).toList());
    }

    /** What is wrong with the examples as far as they are known. */
    List<Problem> problems() {
        return pages.values().stream().flatMap(page -> page.told.stream()).toList();
    }

    /** The files besides the texts that examples depend on: the sources that they are taken from, and libraries. */
    Stream<Path> sources(Path root) {
        Stream<Path> excerpts = all().all().stream()
                .map(proof -> proof.example())
                .filter(example ->
                        !example.code().source().path().equals(example.source().path()))
                .map(example -> root.resolve(example.code().source().path()));
        Workbench ready = bench;
        return ready == null ? excerpts : Stream.concat(excerpts, ready.libraries().stream());
    }

    /** Forgets what depends on files that have changed. */
    void forget(Path root, Set<Path> changed) {
        Workbench ready = bench;
        if (ready != null && ready.libraries().stream().anyMatch(changed::contains)) {
            prepare(examples);
            return;
        }
        pages.values().removeIf(page -> page.proofs.all().stream().anyMatch(proof -> uses(proof, root, changed)));
    }

    private static boolean uses(Proof proof, Path root, Set<Path> changed) {
        return changed.contains(root.resolve(proof.example().code().source().path()))
                && !proof.example()
                        .code()
                        .source()
                        .path()
                        .equals(proof.example().source().path());
    }

    /** Forgets the texts that the site no longer has. */
    void retain(Collection<String> paths) {
        pages.keySet().retainAll(Set.copyOf(paths));
    }

    /** Begins anew, with what {@code site.yaml} says now. */
    synchronized void prepare(SiteConfig.Examples now) {
        examples = now;
        bench = null;
        stale = true;
        pages.clear();
        waiting.clear();
        worker.interrupt();
    }

    /** Whether examples are proved as {@code site.yaml} says now. */
    boolean isFor(SiteConfig.Examples now) {
        return examples.equals(now);
    }

    private synchronized void giveUp(MarkdownFile file) {
        waiting.removeIf(older -> older.path().equals(file.path()));
        if (running != null && running.path().equals(file.path())) {
            worker.interrupt();
        }
    }

    private void work() {
        Optional<Workbench> own = Optional.empty();
        while (!closed) {
            try {
                if (stale) {
                    stale = false;
                    own.ifPresent(Workbench::close);
                    own = open();
                    bench = own.orElse(null);
                }
                MarkdownFile file = waiting.take();
                if (own.isPresent() && begin(file)) {
                    prove(own.get(), file);
                }
            } catch (InterruptedException e) {
                // The text has changed, or site.yaml, or the book is closed, all of which the loop asks.
            } catch (IOException | RuntimeException e) {
                failures.accept(e);
            } finally {
                end();
            }
        }
        own.ifPresent(Workbench::close);
    }

    private Optional<Workbench> open() throws IOException {
        Optional<ProvingSettings> settings = proving.settings(examples);
        return settings.isPresent()
                ? Optional.of(Workbench.open(settings.get(), (what, done, begun) -> {}))
                : Optional.empty();
    }

    private void prove(Workbench own, MarkdownFile file) throws IOException, InterruptedException {
        try {
            own.proveHere(file, proof -> note(file, known -> known.with(proof)));
            Proofs all = own.prove(file, proof -> note(file, known -> known.with(proof)));
            note(file, known -> all);
        } catch (IOException e) {
            // A text that has changed meanwhile is asked for again by whoever is told of the change.
            if (file.holds(Source.read(file.path(), file.file()))) {
                throw e;
            }
        }
    }

    private void note(MarkdownFile file, UnaryOperator<Proofs> learnt) {
        pages.computeIfPresent(
                file.path(),
                (path, page) -> page.file.equals(file) ? Page.of(file, learnt.apply(page.proofs), page) : page);
        changes.incrementAndGet();
        news.accept(file);
    }

    private synchronized boolean begin(MarkdownFile file) {
        Page page = pages.get(file.path());
        boolean wanted = !stale && page != null && page.file.equals(file);
        running = wanted ? file : null;
        return wanted;
    }

    /** An interrupt that came too late is not for the next text. */
    private synchronized void end() {
        running = null;
        Thread.interrupted();
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
        try {
            worker.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
