package dev.runmark.serve;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SetupFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the examples of the texts that somebody looked at. The others are proved by a {@link ProofWorker}.
 *
 * <p>Thread-safe.
 */
final class ProofBook implements AutoCloseable {

    private final Reader reader;
    private final Map<String, KnownText> texts = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final ProofWorker worker;

    /**
     * What is known of a text.
     *
     * @param problems what is wrong with it as it is shown: while its examples are running, what was wrong before
     */
    private record KnownText(MarkdownFile file, Proofs proofs, List<Problem> problems) {

        private static KnownText of(MarkdownFile file, Proofs proofs, @Nullable KnownText before) {
            KnownText text = new KnownText(file, proofs, proofs.problems());
            return before == null || text.isSettled() ? text : new KnownText(file, proofs, before.problems);
        }

        private boolean isSettled() {
            return proofs.all().stream().noneMatch(proof -> proof.verdict() == Verdict.RUNNING);
        }
    }

    private ProofBook(Proving proving, SiteConfig.Examples examples, Reader reader) {
        this.reader = reader;
        this.worker = ProofWorker.start(proving, examples, new Notes());
    }

    /** Takes what becomes known. Implementations are thread-safe. */
    interface Reader {

        /** More is known of the examples of a text. */
        void learnt(MarkdownFile file);

        /** All is known of the examples of a text. */
        void settled(Proofs proofs);

        /** The machine could not prove something. */
        void failed(Exception failure);
    }

    /** Opens an empty book. */
    static ProofBook open(Proving proving, SiteConfig.Examples examples, Reader reader) {
        return new ProofBook(proving, examples, reader);
    }

    /** Writes down what the worker finds out. */
    private final class Notes implements ProofWorker.Learner {

        @Override
        public boolean wants(MarkdownFile file) {
            KnownText text = texts.get(file.path());
            return text != null && text.file.equals(file);
        }

        @Override
        public void learn(MarkdownFile file, UnaryOperator<Proofs> learnt) {
            texts.computeIfPresent(
                    file.path(),
                    (path, text) ->
                            text.file.equals(file) ? KnownText.of(file, learnt.apply(text.proofs), text) : text);
            changes.incrementAndGet();
            reader.learnt(file);
        }

        @Override
        public void proved(Proofs proofs) {
            reader.settled(proofs);
        }

        @Override
        public void failed(Exception failure) {
            reader.failed(failure);
        }
    }

    /**
     * The proofs of a text's examples as far as they are known; the others are {@link Verdict#RUNNING} and will be.
     *
     * @throws IOException if the text cannot be read, or has changed since it was
     */
    Proofs of(MarkdownFile file) throws IOException {
        KnownText before = texts.get(file.path());
        if (before != null && before.file.equals(file)) {
            return before.proofs;
        }
        worker.giveUp(file.path());
        KnownText text = KnownText.of(file, worker.known(file), before);
        texts.put(file.path(), text);
        changes.incrementAndGet();
        if (text.isSettled()) {
            reader.settled(text.proofs);
        } else {
            worker.ask(file);
        }
        return text.proofs;
    }

    /** How often more, or something else, has become known. */
    long changes() {
        return changes.get();
    }

    /** Everything that is known. */
    Proofs all() {
        return Proofs.joined(texts.values().stream().map(KnownText::proofs).toList());
    }

    /** What is wrong with the examples as far as they are known. */
    List<Problem> problems() {
        return texts.values().stream().flatMap(text -> text.problems.stream()).toList();
    }

    /** The files besides the texts that examples depend on: the sources that they are taken from, setups and libraries. */
    Stream<Path> sources(Path root) {
        Stream<Path> excerpts = all().all().stream()
                .map(Proof::example)
                .filter(example ->
                        !example.code().source().path().equals(example.source().path()))
                .map(example -> root.resolve(example.code().source().path()));
        return Stream.concat(excerpts, common(root));
    }

    /** The files on which examples depend that do not stand in them. */
    private Stream<Path> common(Path root) {
        Stream<SetupFile> ofPages = texts.values().stream().flatMap(text -> text.file.examples().setups().stream());
        Stream<Path> setups = Stream.concat(worker.examples().scope().setups().stream(), ofPages)
                .map(setup -> root.resolve(setup.file().text()));
        return Stream.concat(setups, worker.libraries().stream());
    }

    /** Forgets what depends on files that have changed. */
    void forget(Path root, Set<Path> changed) {
        if (common(root).anyMatch(changed::contains)) {
            worker.restart();
            texts.clear();
            return;
        }
        texts.values().removeIf(text -> text.proofs.all().stream().anyMatch(proof -> uses(proof, root, changed)));
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
        texts.keySet().retainAll(Set.copyOf(paths));
    }

    /** Begins anew, with what {@code site.yaml} says now. */
    void prepare(SiteConfig.Examples now) {
        worker.restart(now);
        texts.clear();
    }

    /** Whether examples are proved as {@code site.yaml} says now. */
    boolean isFor(SiteConfig.Examples now) {
        return worker.isFor(now);
    }

    @Override
    public void close() {
        worker.close();
    }
}
