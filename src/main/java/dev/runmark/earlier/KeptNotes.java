package dev.runmark.earlier;

import dev.runmark.text.FileNotes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is known of the files that a build reads, from the last build and for the next.
 *
 * <p>Thread-safe.
 */
public final class KeptNotes implements FileNotes {

    private final InputFiles inputs;
    private final Map<String, Note> last;
    private final Map<String, Note> next = new ConcurrentHashMap<>();

    /**
     * The notes of a build.
     *
     * @param inputs the files as they are
     * @param last what the last build has noted
     */
    KeptNotes(InputFiles inputs, Map<String, Note> last) {
        this.inputs = inputs;
        this.last = last;
    }

    /**
     * What is known of a file.
     *
     * @param hash of the bytes that the file had then
     * @param bytes what is known
     */
    record Note(String hash, byte[] bytes) {}

    @Override
    public Optional<byte[]> find(String kind, Path file) {
        String name = name(kind, file);
        Optional<Note> note = Optional.ofNullable(last.get(name))
                .filter(known -> hash(file).filter(known.hash()::equals).isPresent());
        note.ifPresent(known -> next.put(name, known));
        return note.map(Note::bytes);
    }

    @Override
    public void keep(String kind, Path file, Supplier<byte[]> note) {
        hash(file).ifPresent(hash -> next.put(name(kind, file), new Note(hash, note.get())));
    }

    private static String name(String kind, Path file) {
        return kind + " " + path(file);
    }

    private Optional<String> hash(Path file) {
        return Optional.ofNullable(inputs.files().get(path(file))).map(KnownFile::hash);
    }

    private static String path(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** What is to be kept: what was noted, and what was found and so still holds. */
    SortedMap<String, Note> next() {
        return new TreeMap<>(next);
    }
}
