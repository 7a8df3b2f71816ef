package dev.runmark.build;

import dev.runmark.content.ContentReader;
import dev.runmark.earlier.EarlierBuild;
import dev.runmark.earlier.KeptNotes;
import dev.runmark.example.FoundExamples;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.SharedCache;
import dev.runmark.example.judge.Proofs;
import dev.runmark.publish.Publisher;
import dev.runmark.publish.SiteCheck;
import dev.runmark.publish.Target;
import dev.runmark.render.PageOrigins;
import dev.runmark.render.SiteFiles;
import dev.runmark.render.file.Batch;
import dev.runmark.render.file.Content;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.machine.Cards;
import dev.runmark.render.view.Templates;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.terminal.Progress;
import dev.runmark.text.FileNotes;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The way from a project to its site: read it, prove its examples, render it, and only then publish it. */
public final class Build {

    private final Options options;
    private final Progress progress;
    private final FileNotes notes;
    private final FoundExamples found;

    private Build(Options options, FileNotes notes, Progress progress) {
        this.options = options;
        this.notes = notes;
        this.progress = progress;
        this.found = options.examples() == Options.Examples.SKIP
                ? FoundExamples.counted(notes)
                : FoundExamples.in(configured -> settings(configured, options).examples(), notes);
    }

    /**
     * Builds the site and publishes it, unless something is wrong with it, or nothing has changed since it was published.
     *
     * @param wording says what came of a build
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Publication publish(Options options, Target target, Progress progress, Publication.Wording wording)
            throws IOException, InterruptedException {
        try (Publisher publisher = Publisher.into(target)) {
            Optional<Changes> changes = Changes.since(options, target.folder());
            Optional<EarlierBuild> last = changes.isPresent() ? changes.get().none(publisher) : Optional.empty();
            return last.isPresent()
                    ? new Publication(last.get().problems(), last.get().summary(), Optional.empty())
                    : publish(options, publisher, changes, progress, wording);
        } finally {
            progress.end();
        }
    }

    /**
     * The same where every proof is wanted, so that the examples are asked for even if nothing has changed.
     *
     * @param wording says what came of a build
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Publication publishAnew(
            Options options, Target target, Progress progress, Publication.Wording wording)
            throws IOException, InterruptedException {
        try (Publisher publisher = Publisher.into(target)) {
            return publish(options, publisher, Changes.since(options, target.folder()), progress, wording);
        } finally {
            progress.end();
        }
    }

    private static Publication publish(
            Options options,
            Publisher publisher,
            Optional<Changes> changes,
            Progress progress,
            Publication.Wording wording)
            throws IOException, InterruptedException {
        Optional<KeptNotes> notes = changes.map(Changes::notes);
        Build build = new Build(options, notes.isPresent() ? notes.get() : FileNotes.NONE, progress);
        SiteSink sink = new SiteSink(publisher, changes, notes, build.found);
        BuildResult result = build.make(sink);
        if (!options.failsWith(result.problems())) {
            sink.publish(result, wording.of(result.asKnown()));
        }
        return new Publication(result.problems(), wording.of(result), Optional.of(result));
    }

    /**
     * Builds the site and keeps only what is wrong with it.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static BuildResult check(Options options, Progress progress) throws IOException, InterruptedException {
        try {
            return new Build(options, FileNotes.NONE, progress).make(FileSink.NOWHERE);
        } finally {
            progress.end();
        }
    }

    /**
     * Proves the examples of a part of the files. What is made of all of them, the finished pages, is left to a check of
     * the whole.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static BuildResult check(Options options, Shard shard, Progress progress)
            throws IOException, InterruptedException {
        if (!shard.isPart()) {
            return check(options, progress);
        }
        try {
            Build build = new Build(options, FileNotes.NONE, progress);
            Site site = build.read();
            return BuildResult.of(site, build.proofs(site, shard.files(site.files())));
        } finally {
            progress.end();
        }
    }

    private BuildResult make(FileSink sink) throws IOException, InterruptedException {
        BuildResult proved = readAndProve();
        Site site = proved.site();
        sink.begin(proved);
        Templates templates = Templates.of(options.source(), site.config().language());
        BuildResult sound = proved.with(templates.problems());
        return options.failsWith(sound.problems())
                ? sound.with(rawHtmlProblems(site, proved.proofs(), templates))
                : sound.with(render(site, proved.proofs(), templates, sink));
    }

    /** What is wrong with HTML that authors wrote, which shows on finished pages only: those are made and not kept. */
    private Collection<Problem> rawHtmlProblems(Site site, Proofs proofs, Templates templates) throws IOException {
        if (!templates.problems().isEmpty()) {
            return List.of();
        }
        PageOrigins origins = PageOrigins.of(site);
        Set<String> pages = origins.withRawHtml();
        List<Recipe> recipes = SiteFiles.of(site, proofs, templates, cards(options), SearchTerms.NONE)
                .recipes();
        SiteCheck check = FinishedPages.check(recipes.stream().map(Recipe::path).toList(), site.config(), origins::of);
        onAllCores(
                recipes.stream()
                        .filter(recipe -> pages.contains(recipe.path()))
                        .map(Batch::of)
                        .toList(),
                batch -> make(batch, check, FileSink.NOWHERE));
        Set<String> written = site.files().stream().map(MarkdownFile::path).collect(Collectors.toSet());
        return check.problems().stream()
                .filter(problem -> written.contains(problem.location().path()))
                .toList();
    }

    private BuildResult readAndProve() throws IOException, InterruptedException {
        Site site = read();
        return BuildResult.of(site, proofs(site, site.files()));
    }

    private Proofs proofs(Site site, List<MarkdownFile> files) throws IOException, InterruptedException {
        return options.examples() == Options.Examples.SKIP
                ? found.skipped(files)
                : Prover.prove(
                        files,
                        found,
                        settings(site.config().examples(), options),
                        new ProgressListener("proving examples", progress));
    }

    private Site read() throws IOException {
        Site site = ContentReader.read(options.source(), found, notes);
        return options.baseUrl().map(site::withBaseUrl).orElse(site);
    }

    /**
     * Proves the examples of some files, or skips them, as the options say.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Proofs prove(
            List<MarkdownFile> files, SiteConfig.Examples examples, Options options, Progress progress)
            throws IOException, InterruptedException {
        return prove(files, FoundExamples.none(), examples, options, progress);
    }

    /**
     * The same where something is known of the files.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    static Proofs prove(
            List<MarkdownFile> files,
            FoundExamples known,
            SiteConfig.Examples examples,
            Options options,
            Progress progress)
            throws IOException, InterruptedException {
        return options.examples() == Options.Examples.SKIP
                ? Prover.skip(files, examples)
                : Prover.prove(
                        files, known, settings(examples, options), new ProgressListener("proving examples", progress));
    }

    /** How the options say that examples are proved. */
    public static ProvingSettings settings(SiteConfig.Examples examples, Options options) {
        ProvingSettings settings = ProvingSettings.of(options.given().with(examples));
        ProvingSettings repeated = options.runs().map(settings::times).orElse(settings);
        ProvingSettings seeded = options.seed().map(repeated::seededBy).orElse(repeated);
        ProvingSettings kept = options.cache().map(seeded::keptIn).orElse(seeded);
        return options.shared()
                .or(() -> sharedByProject(kept))
                .map(kept::sharing)
                .orElse(kept);
    }

    /** What the project names, unless somebody keeps its files from reaching further than the command line says. */
    private static Optional<SharedCache> sharedByProject(ProvingSettings settings) {
        SiteConfig.Examples examples = settings.examples();
        boolean unasked =
                settings.cache().isEmpty() || examples.scope().confinement().isClosed();
        return examples.shared().filter(store -> !unasked).map(store -> SharedCache.of(store, System.getenv()));
    }

    private Collection<Problem> render(Site site, Proofs proofs, Templates templates, FileSink sink)
            throws IOException {
        Cards cards = cards(options);
        SiteFiles files = SiteFiles.of(site, proofs, templates, cards, sink.terms());
        List<String> paths = files.recipes().stream().map(Recipe::path).toList();
        SiteCheck check = FinishedPages.check(paths, site.config(), PageOrigins.of(site)::of);
        if (!check.problems().isEmpty()) {
            return check.problems();
        }
        sink.expect(paths);
        Set<Problem> problems = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();
        onAllCores(files.batches(), batch -> {
            problems.addAll(make(batch, check, sink));
            progress.report("rendering", done.addAndGet(batch.size()), paths.size());
        });
        lookAgain(check, sink);
        problems.addAll(check.problems());
        sink.linked(check.soundPages());
        sink.collected(files.terms());
        return problems;
    }

    /** What was known of pages may not be enough once others have changed. */
    private static void lookAgain(SiteCheck check, FileSink sink) throws IOException {
        for (String path : check.doubtful()) {
            check.accept(path, sink.text(path));
        }
        for (String path : check.unread()) {
            check.readIds(path, sink.text(path));
        }
    }

    private static List<Problem> make(Batch batch, SiteCheck check, FileSink sink) throws IOException {
        List<String> taken = sink.take(batch);
        for (String path : taken) {
            if (path.endsWith(".html")) {
                Optional<List<SiteCheck.Anchor>> known = sink.links(path);
                if (known.isPresent()) {
                    check.acceptKnown(path, known.get());
                } else {
                    check.accept(path, sink.text(path));
                }
            }
        }
        return taken.isEmpty() ? makeAnew(batch, check, sink) : List.of();
    }

    private static List<Problem> makeAnew(Batch batch, SiteCheck check, FileSink sink) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (SiteFile file : batch.make()) {
            // What the author brings along ready-made may refer to things in its own way.
            if (file.content() instanceof Content.Text page && file.path().endsWith(".html")) {
                check.accept(file.path(), page.text());
            }
            sink.put(file.path(), file.content().bytes());
            problems.addAll(file.problems());
        }
        if (problems.isEmpty()) {
            sink.made(batch);
        }
        return problems;
    }

    /** What draws the cards of a site. */
    public static Cards cards(Options options) {
        return Cards.keptIn(options.cache().map(cache -> cache.resolveSibling(cache.getFileName() + "-cards")));
    }

    /** Makes some files. */
    private interface Work {
        void on(Batch batch) throws IOException;
    }

    private static void onAllCores(List<Batch> batches, Work work) throws IOException {
        try {
            batches.parallelStream().forEach(batch -> {
                try {
                    work.on(batch);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
