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
 * Takes the files of pages and topics from the site that is published, where they would come out the same.
 *
 * <p>Thread-safe.
 */
final class Reuse {

    private final PageKeys pages;
    private final Optional<EarlierBuild> last;
    private final Publisher publisher;
    private final Map<String, String> keyByPlace = new ConcurrentHashMap<>();
    private final Map<String, FileStamp> taken = new ConcurrentHashMap<>();

    Reuse(PageKeys pages, Optional<EarlierBuild> last, Publisher publisher) {
        this.pages = pages;
        this.last = last;
        this.publisher = publisher;
    }

    /**
     * Takes some files if they are known to be the same again.
     *
     * @return the places of those that were taken: all of them or none
     */
    List<String> take(Batch batch) throws IOException {
        if (batch.basis().isEmpty() || last.isEmpty()) {
            return List.of();
        }
        String name = batch.paths().get(0);
        String key = pages.of(batch.basis().get());
        Map<String, FileStamp> stamps = new TreeMap<>();
        batch.paths().forEach(path -> stamps.put(path, last.get().outputs().getOrDefault(path, FileStamp.NOTHING)));
        if (!key.equals(last.get().keys().get(name)) || !publisher.take(stamps)) {
            return List.of();
        }
        taken.putAll(stamps);
        keyByPlace.put(name, key);
        return batch.paths();
    }

    /** Remembers that some files were made and nothing was wrong with them. */
    void made(Batch batch) throws IOException {
        if (batch.basis().isPresent()) {
            keyByPlace.put(batch.paths().get(0), pages.of(batch.basis().get()));
        }
    }

    /** The keys of the files that may be taken the next time, by the place of the first of each page. */
    SortedMap<String, String> keys() {
        return new TreeMap<>(keyByPlace);
    }

    /** Whether all files that were taken are found as they were. */
    boolean isSound(SortedMap<String, FileStamp> outputs) {
        return outputs.entrySet().containsAll(taken.entrySet());
    }
}
