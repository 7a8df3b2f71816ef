package dev.runmark.build;

import dev.runmark.example.FoundExamples;
import dev.runmark.publish.Publisher;
import dev.runmark.render.file.Batch;
import dev.runmark.text.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Takes the finished files of a site that is to be published, and remembers what they were made of.
 *
 * <p>Thread-safe once it has {@linkplain #begin begun}.
 */
final class SiteSink implements FileSink {

    private final Publisher publisher;
    private final Optional<Changes> changes;
    private final FoundExamples found;
    private Optional<Reuse> reuse = Optional.empty();

    /**
     * Takes the files of a site.
     *
     * @param changes what has changed since it was made last; empty if that is not known
     * @param found what is found in its texts
     */
    SiteSink(Publisher publisher, Optional<Changes> changes, FoundExamples found) {
        this.publisher = publisher;
        this.changes = changes;
        this.found = found;
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
    public String text(String path) throws IOException {
        return publisher.text(path);
    }

    @Override
    public void made(Batch batch) throws IOException {
        if (reuse.isPresent()) {
            reuse.get().made(batch);
        }
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
                    .keep(result, sources(), stamps.get(), reuse.get().keys(), summary);
        }
    }
}
