package dev.runmark.content;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.folder.ContentFolder;
import dev.runmark.content.folder.GitHistory;
import dev.runmark.content.head.ArticleHead;
import dev.runmark.content.head.ConfigReading;
import dev.runmark.content.head.IndexHead;
import dev.runmark.content.head.PageHead;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.text.FileNames;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Reads a project with its drafts, and from then on only what has changed in it. To be quick at the start it reads no
 * more than the front matter of each file; the rest is read when it is asked for.
 *
 * <p>A file that can no longer be read stays as it was, and so do the settings in {@code site.yaml}; what is wrong with
 * them is in {@link #problems()}.
 *
 * <p>Thread-safe.
 */
public final class SiteReader {

    private final Path root;
    private final KeptReadings<PageHead> pages = new KeptReadings<>(PageHead::read);
    private final KeptReadings<IndexHead> indexes = new KeptReadings<>(IndexHead::read);
    private final KeptReadings<ArticleHead> articles = new KeptReadings<>(ArticleHead::read);
    private final KeptHeads heads;
    private final AtomicBoolean unread = new AtomicBoolean(/* initialValue= */ true);
    private final CompletableFuture<Map<String, LocalDate>> dates;
    private final Map<Path, ContentFile> byPath = new HashMap<>();
    private ContentFolder folder;
    private ConfigReading config;

    private SiteReader(Path root, KeptHeads heads) throws IOException {
        this.root = root;
        this.heads = heads;
        this.dates = GitHistory.readInBackground(root);
        this.folder = ContentFolder.walk(root, heads::found);
        this.config = ConfigReading.read(root);
        folder.files().forEach(file -> byPath.put(file.file(), file));
    }

    /**
     * What changed files come to.
     *
     * @param texts the pages whose text alone has changed, by {@link MarkdownFile#path()}: all others still show the same
     * @param beyond whether more has changed, so that the site is to be put together anew
     */
    public record Update(Set<String> texts, boolean beyond) {

        public Update {
            texts = Set.copyOf(texts);
        }
    }

    /**
     * Begins to read a project.
     *
     * @param root the project folder, which holds {@code content}
     * @param kept a folder for what front matter says, which saves the next reader work; empty if there is to be none
     * @throws IOException if the machine fails; a missing or unreadable file is a problem, not an exception
     */
    public static SiteReader open(Path root, Optional<Path> kept) throws IOException {
        SiteReader reader = new SiteReader(root, KeptHeads.of(kept, root));
        reader.pages.skim(reader.folder.pages(), reader.heads::of);
        reader.indexes.skim(reader.folder.indexes());
        reader.articles.skim(reader.folder.articles());
        return reader;
    }

    /**
     * The site as far as it was read, without its problems. Of a page that was only skimmed the questions, headings and
     * anchors are missing: {@link #whole}.
     */
    public Site site() {
        return SiteAssembly.of(reading()).site(List.of());
    }

    /** A page of the site with its text as it was read last; it is read now if it was only skimmed. */
    public Page whole(Page page) {
        return file(page.file().file())
                .flatMap(pages::whole)
                .filter(text ->
                        !text.file().equals(page.file()) || page.anchors().isEmpty())
                .map(text -> PageMaker.again(page, text))
                .orElse(page);
    }

    /** Reads everything that was only skimmed, file by file, and waits for the dates that git knows. */
    public void readAll() {
        boolean first = unread.getAndSet(/* newValue= */ false);
        if (first) {
            // Reading everything takes long enough for somebody to end this process.
            heads.keep(pages::known);
        }
        files(ContentFolder::pages).forEach(pages::whole);
        files(ContentFolder::indexes).forEach(indexes::whole);
        files(ContentFolder::articles).forEach(articles::whole);
        if (first) {
            heads.keep(pages::known);
            heads.forget();
        }
        dates.join();
    }

    /**
     * What is wrong with the project: with what is published, as {@link ContentReader#read} reports it, and with drafts.
     * What was only skimmed is read as a whole.
     *
     * @throws IOException if a file with something wrong has vanished in the meantime
     */
    public List<Problem> problems() throws IOException {
        readAll();
        SiteReading all = reading();
        SiteReading published = all.withoutDrafts();
        Set<Problem> problems = new LinkedHashSet<>(published.problems());
        Set<String> drafts = new LinkedHashSet<>(published.pages().drafts());
        drafts.addAll(published.articles().drafts());
        if (!drafts.isEmpty()) {
            all.problems().stream()
                    .filter(problem -> drafts.contains(problem.location().path()))
                    .forEach(problems::add);
        }
        return problems.stream().sorted().toList();
    }

    /**
     * Reads again what has changed.
     *
     * @param changed absolute paths of files and folders that may have been written, made, renamed or deleted; besides
     *     those of {@code content}, only the project's configuration is of interest
     * @throws IOException if the machine fails
     */
    public synchronized Update update(Collection<Path> changed) throws IOException {
        boolean beyond = changed.stream().anyMatch(this::comesOrGoes) && walkAgain();
        if (changed.contains(root.resolve(ProjectConfig.NAME))) {
            readConfigAgain();
            beyond = true;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (ContentFile file :
                changed.stream().flatMap(path -> file(path).stream()).toList()) {
            if (file.isConfig()) {
                readConfigAgain();
                beyond = true;
            } else if (file.isMarkdown()) {
                boolean others = !readAgain(file);
                beyond |= others;
                texts.add(file.path());
            }
        }
        return new Update(texts, beyond);
    }

    /** Looks at every file anew, for when it is not known what has changed. */
    public synchronized void forget() throws IOException {
        List.of(pages, indexes, articles).forEach(kept -> kept.retain(List.of()));
        lookAgain();
    }

    /** Looks which files there are now, and reads {@code site.yaml} again, in case nobody reported a change. */
    public synchronized void lookAgain() throws IOException {
        readConfigAgain();
        walkAgain();
    }

    private boolean comesOrGoes(Path path) {
        if (!path.startsWith(root.resolve(Site.CONTENT)) || isPassedOver(path)) {
            return false;
        }
        boolean known = byPath.containsKey(path);
        return Files.isDirectory(path) || known != Files.isRegularFile(path) || isFolderThatHasGone(path);
    }

    private boolean isPassedOver(Path path) {
        return PathNames.of(root.relativize(path)).stream().anyMatch(FileNames::isPassedOver);
    }

    private boolean isFolderThatHasGone(Path path) {
        return !Files.exists(path) && byPath.keySet().stream().anyMatch(file -> file.startsWith(path));
    }

    private boolean walkAgain() throws IOException {
        ContentFolder before = folder;
        folder = ContentFolder.walk(root);
        byPath.clear();
        folder.files().forEach(file -> byPath.put(file.file(), file));
        pages.retain(folder.pages());
        indexes.retain(folder.indexes());
        articles.retain(folder.articles());
        return !folder.equals(before);
    }

    private void readConfigAgain() {
        ConfigReading read = ConfigReading.read(root);
        boolean broken = read.problems().stream().anyMatch(Problem::isError);
        config = broken ? new ConfigReading(config.config(), config.redirects(), read.problems()) : read;
    }

    private boolean readAgain(ContentFile file) {
        if (file.isPage()) {
            return pages.readAgain(file);
        }
        // Their texts are part of what is put together, and there are few of them.
        if (file.isFolderIndex()) {
            indexes.readAgain(file);
        } else if (file.isArticle()) {
            articles.readAgain(file);
        }
        return false;
    }

    private synchronized Optional<ContentFile> file(Path path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private synchronized List<ContentFile> files(Function<ContentFolder, List<ContentFile>> kind) {
        return kind.apply(folder);
    }

    private synchronized SiteReading reading() {
        return new SiteReading(
                root,
                config,
                folder,
                pages.of(folder.pages()),
                indexes.of(folder.indexes()),
                articles.of(folder.articles()),
                dates.getNow(Map.of()));
    }
}
