package dev.runmark.earlier;

import dev.runmark.text.FileStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The files that a build reads, as they were at one time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param since when they began to be looked at, in nanoseconds since 1970
 * @param files the files by their paths; also what is not there and would make a difference
 */
public record InputFiles(long since, SortedMap<String, KnownFile> files) {

    /** How coarse clocks of file systems are, and how far they may be from that of this machine. */
    private static final long COARSENESS = Duration.ofSeconds(3).toNanos();

    /** Nothing. */
    public static final InputFiles NONE = new InputFiles(0, new TreeMap<>());

    /**
     * Looks at folders with all that is in them, and at single files. A file that is found as it was before, and was not
     * changed too short a time before that to be sure, is not read again.
     *
     * @param roots folders and files, of which some need not be there
     * @param before the same files at an earlier time
     * @throws IOException if not all can be read
     */
    public static InputFiles of(Collection<Path> roots, InputFiles before) throws IOException {
        long since = TimeUnit.MILLISECONDS.toNanos(Instant.now().toEpochMilli());
        Map<String, FileStamp> stamps = new TreeMap<>();
        for (Path root : roots) {
            add(root, stamps);
        }
        Map<String, KnownFile> files = new ConcurrentHashMap<>();
        try {
            stamps.entrySet().parallelStream()
                    .forEach(file -> files.put(file.getKey(), before.known(file.getKey(), file.getValue())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new InputFiles(since, new TreeMap<>(files));
    }

    private static void add(Path root, Map<String, FileStamp> stamps) throws IOException {
        FileStamp stamp = FileStamp.of(root);
        stamps.put(root.toString(), stamp);
        if (stamp.equals(FileStamp.FOLDER)) {
            for (Map.Entry<String, FileStamp> entry : FileStamp.allIn(root).entrySet()) {
                Path file = root.resolve(entry.getKey());
                stamps.put(file.toString(), entry.getValue().isOther() ? linked(file) : entry.getValue());
            }
        }
    }

    /** What is behind a link; whoever follows links to folders would have to look for those that lead back. */
    private static FileStamp linked(Path link) throws IOException {
        FileStamp stamp = FileStamp.of(link);
        if (!stamp.isFile()) {
            throw new IOException(link + " leads to no file");
        }
        return new FileStamp(stamp.size(), stamp.changed(), stamp.key() + " " + link.toRealPath());
    }

    private KnownFile known(String path, FileStamp stamp) {
        KnownFile before = files.get(path);
        try {
            return before != null && before.isSame(stamp, since - COARSENESS)
                    ? before
                    : KnownFile.read(Path.of(path), stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these files hold the same as others. */
    public boolean holdTheSameAs(InputFiles others) {
        return files.size() == others.files.size()
                && files.entrySet().stream().allMatch(file -> others.hold(file.getKey(), file.getValue()));
    }

    private boolean hold(String path, KnownFile other) {
        KnownFile own = files.get(path);
        return own != null && own.holdsTheSameAs(other);
    }

    /** Whether nothing is different with these files, also how they are found. */
    public boolean areFoundAs(InputFiles others) {
        return files.equals(others.files);
    }

    /** Whether some of the files had to be read again only since others looked at them so soon after a change. */
    public boolean settle(InputFiles others) {
        return others.files.values().stream()
                .mapToLong(file -> file.stamp().changed())
                .anyMatch(changed -> changed >= others.since - COARSENESS && changed < since - COARSENESS);
    }

    /**
     * These files and others that were read meanwhile.
     *
     * @param others the others by their paths, each with the hash of what was read, or nothing
     * @return empty if one of the others may have been read as it was before a change
     * @throws IOException if not all can be read
     */
    public Optional<InputFiles> with(Map<String, String> others) throws IOException {
        SortedMap<String, KnownFile> all = new TreeMap<>(files);
        for (Map.Entry<String, String> other : others.entrySet()) {
            Path file = Path.of(other.getKey());
            KnownFile known = KnownFile.read(file, FileStamp.of(file));
            boolean isWhatWasRead =
                    known.hash().equals(other.getValue()) || known.stamp().changed() < since - COARSENESS;
            if (!isWhatWasRead || !files.getOrDefault(other.getKey(), known).equals(known)) {
                return Optional.empty();
            }
            all.put(other.getKey(), known);
        }
        return Optional.of(new InputFiles(since, all));
    }

    /** The paths of all of them that are no part of some folders. */
    public List<Path> outside(Collection<Path> folders) {
        return files.keySet().stream()
                .map(Path::of)
                .filter(file -> folders.stream().noneMatch(file::startsWith))
                .toList();
    }
}
