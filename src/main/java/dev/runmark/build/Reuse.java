package dev.runmark.build;

import dev.runmark.earlier.EarlierBuild;
import dev.runmark.publish.Publisher;
import dev.runmark.render.file.Batch;
import dev.runmark.text.FileStamp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the files of pages from the site that is published, where they would come out the same.
 *
 * <p>Thread-safe.
 */
final class Reuse {

    private final PageKeys keys;
    private final Optional<EarlierBuild> last;
    private final Publisher publisher;
    private final Map<String, String> keyByPage = new ConcurrentHashMap<>();
    private final Map<String, FileStamp> taken = new ConcurrentHashMap<>();

    Reuse(PageKeys keys, Optional<EarlierBuild> last, Publisher publisher) {
        this.keys = keys;
        this.last = last;
        this.publisher = publisher;
    }

    /**
     * Takes some files if they are those of a page, and if they are known to be the same again.
     *
     * @return the places of those that were taken: all of them or none
     */
    List<String> take(Batch batch) throws IOException {
        if (batch.basis().isEmpty() || last.isEmpty()) {
            return List.of();
        }
        Batch.Basis basis = batch.basis().get();
        String key = keys.of(basis);
        Map<String, FileStamp> stamps = new TreeMap<>();
        batch.paths().forEach(path -> stamps.put(path, last.get().outputs().getOrDefault(path, FileStamp.NOTHING)));
        if (!key.equals(last.get().pages().get(basis.file().path())) || !publisher.take(stamps)) {
            return List.of();
        }
        taken.putAll(stamps);
        keyByPage.put(basis.file().path(), key);
        return batch.paths();
    }

    /** Remembers that the files of a page were made and nothing was wrong with them. */
    void made(Batch batch) throws IOException {
        if (batch.basis().isPresent()) {
            Batch.Basis basis = batch.basis().get();
            keyByPage.put(basis.file().path(), keys.of(basis));
        }
    }

    /** The keys of the pages whose files may be taken the next time. */
    SortedMap<String, String> pages() {
        return new TreeMap<>(keyByPage);
    }

    /** Whether all files that were taken are found as they were. */
    boolean isSound(SortedMap<String, FileStamp> outputs) {
        return outputs.entrySet().containsAll(taken.entrySet());
    }
}
