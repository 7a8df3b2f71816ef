package dev.runmark.serve;

import dev.runmark.content.ContentReader;
import dev.runmark.content.ProjectConfig;
import dev.runmark.content.SiteReader;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.file.Content;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.view.Templates;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The site as its sources are at this moment.
 *
 * <p>A page is made of its own text, its own proofs and the newest snapshot, so that a changed text costs the same on a
 * site of any size. What is made of many texts needs a new snapshot, which is made when somebody asks for it.
 *
 * <p>Thread-safe.
 */
final class LiveSite {

    private static final String TEMPLATES = "templates";
    private static final String HTML = ".html";

    /** With more texts than these it is no author who writes: only those that are looked at are proved. */
    private static final int MOST_PROVED_UNASKED = 20;

    private final PreviewSettings settings;
    private final SiteReader reader;
    private final ProofBook book;
    private final ShownPages shown = new ShownPages();
    private final SiteProblems problems;

    /** The pages that were shown and would look otherwise now. */
    private final Set<String> outdated = ConcurrentHashMap.newKeySet();

    private Templates templates;
    private volatile Snapshot snapshot;
    private volatile boolean stale;
    private long proofsShown;

    private LiveSite(
            PreviewSettings settings, SiteReader reader, Templates templates, ProofBook book, Snapshot snapshot) {
        this.settings = settings;
        this.reader = reader;
        this.templates = templates;
        this.book = book;
        this.problems = new SiteProblems(reader, book, settings.check());
        this.snapshot = snapshot;
    }

    /**
     * A file as it is now.
     *
     * @param bytes what it holds
     * @param draft whether the published site does not have it
     */
    record Served(byte[] bytes, boolean draft) {}

    /**
     * What has changed.
     *
     * @param assets the paths in the site of files that are published as they are
     * @param texts the paths of Markdown files
     */
    record Change(List<String> assets, Set<String> texts) {}

    /** Takes reports of what happens without a request. Implementations are thread-safe. */
    interface SiteListener {

        /** More is known of the examples on a page. */
        void proved(String path);

        /** This became of the examples of a text. */
        void proved(Proofs proofs);

        /** The machine failed. */
        void failed(Exception failure);
    }

    /**
     * Reads a site as far as it needs to be known to show a page.
     *
     * @throws IOException if the machine fails
     */
    static LiveSite open(PreviewSettings settings, SiteListener listener) throws IOException {
        // Finding the files keeps one core busy, and compiling the templates another.
        BackgroundTask<Templates> reading = BackgroundTask.begin(() -> templates(settings));
        SiteReader reader = SiteReader.open(settings.root(), settings.kept());
        Templates templates = reading.result();
        Site site = settings.configured(reader.site());
        Placer placer = new Placer(listener);
        ProofBook book = ProofBook.open(settings.proving(), site.config().examples(), placer);
        LiveSite live = new LiveSite(
                settings,
                reader,
                templates,
                book,
                Snapshot.of(site, book.all(), templates, settings.cards(), SearchTerms.NONE));
        placer.known = Optional.of(live);
        return live;
    }

    /** Finds the page on which a text is shown; the site is made after the book that reports texts. */
    private static final class Placer implements ProofBook.Reader {

        private final SiteListener listener;
        private volatile Optional<LiveSite> known = Optional.empty();

        private Placer(SiteListener listener) {
            this.listener = listener;
        }

        @Override
        public void learnt(MarkdownFile file) {
            known.ifPresent(site -> site.snapshot.placeOf(file).ifPresent(listener::proved));
        }

        @Override
        public void settled(Proofs proofs) {
            listener.proved(proofs);
        }

        @Override
        public void failed(Exception failure) {
            listener.failed(failure);
        }
    }

    /** The folders that a site is made of; they need not exist. */
    static List<Path> folders(Path root) {
        return List.of(root.resolve(Site.CONTENT), root.resolve(TEMPLATES));
    }

    /** The other files that it is made of, absolute. */
    Set<Path> sources() {
        Stream<Path> configuration = Stream.of(settings.root().resolve(ProjectConfig.NAME));
        return Stream.concat(configuration, book.sources(settings.root())).collect(Collectors.toSet());
    }

    /**
     * A file of the site. If what it is made of was saved a moment ago, and the news of that is still on its way, it is
     * read again.
     *
     * @return empty if there is none at the path
     * @throws IOException if what it is made of cannot be read, and it was not shown before
     */
    Optional<Served> file(String path) throws IOException {
        try {
            return asKnown(path);
        } catch (IOException e) {
            Path source = settings.root().resolve(sourceOf(path));
            if (sourceOf(path).isEmpty()) {
                updateAll();
            } else {
                update(Set.of(source));
            }
            return asKnown(path);
        }
    }

    private Optional<Served> asKnown(String path) throws IOException {
        Snapshot now = snapshot;
        Page page = now.pages().get(path);
        if (page != null) {
            Page whole = reader.whole(page);
            return Optional.of(made(
                    path, () -> now.recipe(path, whole, book.of(whole.file())).make()));
        }
        MarkdownFile text = now.texts().get(path);
        if (text != null) {
            book.of(text);
        }
        Recipe recipe = (now.isCopied(path) ? now : fresh()).recipes().get(path);
        return recipe == null ? Optional.empty() : Optional.of(made(path, recipe.maker()));
    }

    /** Whether the site has a file. */
    boolean has(String path) {
        return snapshot.recipes().containsKey(path);
    }

    private Served made(String path, Recipe.Maker maker) throws IOException {
        boolean draft = snapshot.isDraft(path);
        outdated.remove(path);
        try {
            SiteFile file = maker.make();
            problems.fileWasMade(path, file.problems());
            if (!(file.content() instanceof Content.Text text) || !path.endsWith(HTML)) {
                return new Served(file.content().bytes(), draft);
            }
            if (file.problems().stream().noneMatch(Problem::isError)) {
                shown.keep(path, text.text());
            }
            return new Served(new Content.Text(shown.last(path).orElse(text.text())).bytes(), draft);
        } catch (IOException e) {
            String last = shown.last(path).orElseThrow(() -> e);
            return new Served(new Content.Text(last).bytes(), draft);
        }
    }

    private synchronized Snapshot fresh() throws IOException {
        if (stale || proofsShown != book.changes()) {
            renew();
        }
        return snapshot;
    }

    private void renew() {
        stale = false;
        Site site = settings.configured(reader.site());
        if (!book.isFor(site.config().examples())) {
            book.prepare(site.config().examples());
        }
        book.retain(site.files().stream().map(MarkdownFile::path).toList());
        proofsShown = book.changes();
        SearchTerms terms = snapshot.files().terms();
        snapshot = Snapshot.of(site, book.all(), templates, settings.cards(), terms);
        shown.retain(this::has);
        problems.retain(this::has);
    }

    private Stream<String> shownPaths() {
        return Stream.concat(shown.paths().stream(), problems.paths().stream());
    }

    /** Makes the pages again that were shown before something changed: what was wrong with them may be mended. */
    private void bringUpToDate() {
        for (String path : List.copyOf(outdated)) {
            try {
                file(path);
            } catch (IOException e) {
                // Whoever opens it sees why.
            } finally {
                outdated.remove(path);
            }
        }
    }

    /**
     * Takes in what has changed.
     *
     * @param changed absolute paths
     * @throws IOException if the machine fails
     */
    synchronized Change update(Set<Path> changed) throws IOException {
        SiteReader.Update update = reader.update(changed);
        problems.textsWereRead();
        boolean look = changed.stream().anyMatch(path -> isTemplate(path) || isConfig(path));
        if (look) {
            templates = templates(settings);
            problems.forgetFiles();
        }
        book.forget(settings.root(), changed);
        stale = true;
        boolean all = update.beyond() || look;
        if (all) {
            renew();
        }
        shownPaths()
                .filter(path -> all || update.texts().contains(sourceOf(path)))
                .forEach(outdated::add);
        return new Change(assets(changed), update.texts());
    }

    /**
     * Takes in whatever may have changed.
     *
     * @throws IOException if the machine fails
     */
    synchronized void updateAll() throws IOException {
        reader.forget();
        problems.textsWereRead();
        templates = templates(settings);
        problems.forgetFiles();
        renew();
        shownPaths().forEach(outdated::add);
    }

    /**
     * Reads what was not needed for the first page, and again what may have changed before anybody watched it.
     *
     * @throws IOException if the machine fails
     */
    void readAll() throws IOException {
        reader.lookAgain();
        reader.readAll();
        problems.textsWereRead();
        // Also for a text that changed before it was read: to the news of that there is nothing new in it.
        synchronized (this) {
            templates = templates(settings);
            renew();
        }
    }

    private static Templates templates(PreviewSettings settings) throws IOException {
        return Templates.of(settings.root(), ContentReader.languageOf(settings.root()));
    }

    /** It says in which language the templates speak. */
    private boolean isConfig(Path path) {
        return path.equals(settings.root().resolve(SiteConfig.PATH));
    }

    private boolean isTemplate(Path path) {
        return path.startsWith(settings.root().resolve(TEMPLATES));
    }

    /** Has the examples of texts that have changed proved, also if nobody looks at them. */
    void prove(Set<String> texts) {
        List<Page> pages = texts.isEmpty() || texts.size() > MOST_PROVED_UNASKED
                ? List.of()
                : snapshot.site()
                        .pages()
                        .filter(page -> texts.contains(page.file().path()))
                        .toList();
        for (Page page : pages) {
            try {
                book.of(reader.whole(page).file());
            } catch (IOException e) {
                // It changes again at this very moment, which will be reported.
            }
        }
    }

    private List<String> assets(Collection<Path> changed) {
        Path content = settings.root().resolve(Site.CONTENT);
        Path own = settings.root().resolve(TEMPLATES);
        return changed.stream()
                .flatMap(path -> Stream.of(content, own)
                        .filter(path::startsWith)
                        .map(folder -> PathNames.slashed(folder.relativize(path))))
                .filter(snapshot::isCopied)
                .toList();
    }

    /**
     * Everything that is wrong, as far as it is known, in reading order. What was not read yet is read.
     *
     * @throws IOException if a file has vanished in the meantime
     */
    List<Problem> problems() throws IOException {
        bringUpToDate();
        List<Problem> ofTemplates;
        synchronized (this) {
            ofTemplates = templates.problems();
        }
        return problems.all(snapshot, ofTemplates, shown.all());
    }

    /** The addresses of all drafts. */
    Set<String> drafts() {
        return snapshot.drafts();
    }

    /** The path of the source of what stands at a path of the site; empty if it has none of its own. */
    String sourceOf(String path) {
        Page page = snapshot.pages().get(path);
        MarkdownFile file = page == null ? snapshot.texts().get(path) : page.file();
        return file == null ? "" : file.path();
    }

    /** The path of the address that the site will stand at, which begins and ends with {@code /}. */
    String basePath() {
        String url = snapshot.site().config().baseUrl();
        String path =
                url.isEmpty() ? "/" : Objects.requireNonNullElse(URI.create(url).getRawPath(), "/");
        return path.isEmpty() ? "/" : path;
    }

    void close() {
        book.close();
    }
}
