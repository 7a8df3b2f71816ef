package dev.runmark.build;

import dev.runmark.earlier.KeptNotes;
import dev.runmark.example.FoundExamples;
import dev.runmark.publish.Publisher;
import dev.runmark.publish.SiteCheck;
import dev.runmark.render.file.Batch;
import dev.runmark.search.SearchTerms;
import dev.runmark.text.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * Takes the finished files of a site that is to be published, and remembers what they were made of.
 *
 * <p>Thread-safe once it has {@linkplain #begin begun}.
 */
final class SiteSink implements FileSink {

    private final Publisher publisher;
    private final Optional<Changes> changes;
    private final Optional<KeptNotes> notes;
    private final FoundExamples found;
    private final CompletableFuture<SearchTerms> before;
    private Optional<Reuse> reuse = Optional.empty();
    private SearchTerms terms = SearchTerms.NONE;

    /**
     * Takes the files of a site.
     *
     * @param changes what has changed since it was made last; empty if that is not known
     * @param notes what is known of its texts
     * @param found what is found in them
     */
    SiteSink(Publisher publisher, Optional<Changes> changes, Optional<KeptNotes> notes, FoundExamples found) {
        this.publisher = publisher;
        this.changes = changes;
        this.notes = notes;
        this.found = found;
        // They are read while the texts are.
        this.before =
                CompletableFuture.supplyAsync(() -> changes.map(Changes::terms).orElse(SearchTerms.NONE));
    }

    @Override
    public void begin(BuildResult proved) throws IOException {
        if (changes.isPresent()) {
            reuse = changes.get().reuse(proved, sources(), publisher);
        }
    }

    private Map<Path, String> sources() {
        return found.sources();
    }

    @Override
    public void put(String path, byte[] bytes) throws IOException {
        publisher.write(path, bytes);
    }

    @Override
    public List<String> take(Batch batch) throws IOException {
        return reuse.isPresent() ? reuse.get().take(batch) : List.of();
    }

    @Override
    public void expect(List<String> paths) {
        reuse.ifPresent(known -> known.expect(paths));
    }

    @Override
    public Optional<List<SiteCheck.Anchor>> links(String path) {
        return reuse.flatMap(known -> known.links(path));
    }

    @Override
    public void linked(SortedMap<String, Set<SiteCheck.Anchor>> links) {
        reuse.ifPresent(known -> known.linked(links));
    }

    @Override
    public SearchTerms terms() {
        return before.join();
    }

    @Override
    public void collected(SearchTerms collected) {
        terms = collected;
    }

    @Override
    public String text(String path) throws IOException {
        return publisher.text(path);
    }

    @Override
    public void made(Batch batch) {
        reuse.ifPresent(known -> known.made(batch));
    }

    /**
     * Publishes what was taken, and keeps what it was made of.
     *
     * @param summary what is said of such a build where nothing has changed
     */
    void publish(BuildResult result, List<String> summary) throws IOException {
        Optional<SortedMap<String, FileStamp>> stamps = reuse.isPresent() ? publisher.stamps() : Optional.empty();
        publisher.swap();
        if (stamps.isPresent() && reuse.orElseThrow().isSound(stamps.get())) {
            changes.orElseThrow()
                    .keep(notes.orElseThrow(), result, sources(), reuse.get().site(stamps.get()), summary);
            changes.get().keep(terms);
        }
    }
}
