package dev.runmark.publish;

import dev.runmark.text.FileStamp;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a published site by a new one, whole or not at all.
 *
 * <p>Files are written into a staging folder beside the target. {@link #swap} renames the target away and the staging
 * folder into its place; {@link #close} without it throws the new site away. Whenever the process dies, the target is
 * the old site or the new one; if it dies just between the two renames, the next publisher puts the old site back.
 *
 * <pre>
 * target is old    staging is written              killed here: the next one removes the staging folder
 * target → old     (no target for a moment)        killed here: the next one renames old → target
 * staging → target
 * old → discarded, and deleted                     killed here: the next one deletes the rest
 * </pre>
 *
 * <p>Thread-safe: files may be written from many threads.
 */
public final class Publisher implements AutoCloseable {

    /** The place of a file that only a folder has which a publisher made. */
    public static final String MARKER = Target.MARKER;

    private static final String STAGING = "staging";
    /** A whole site that may have to be put back. */
    private static final String OLD = "old";
    /** What is being deleted, and therefore must never be put back. */
    private static final String DISCARDED = "discarded";

    /** The clocks of most file systems have moved on after a few milliseconds. */
    private static final int MOST_TICKS = 50;

    private static final String MARKER_TEXT = "Made by Runmark, which replaces this folder as a whole.\n";

    private final Target target;
    private final TargetLock lock;
    private final Path staging;
    private final Thread onInterrupt = new Thread(this::end, "discard-staging");

    // Writers share it; whoever ends the publishing has it alone, so that nobody writes into a folder being removed.
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean open = true;

    private Optional<CompletableFuture<Void>> discarding = Optional.empty();

    /** Those that were made: to ask for one again takes as long as to write a file. */
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private Publisher(Target target, TargetLock lock) {
        this.target = target;
        this.lock = lock;
        this.staging = target.neighbour(STAGING, ThreadLocalRandom.current().nextLong());
    }

    /**
     * Begins to publish. Whatever an earlier publisher that was killed has left is put in order first.
     *
     * @param target where the site will stand; it is not touched before {@link #swap}
     * @throws IOException if another process is publishing there, or if nothing can be written beside it
     */
    public static Publisher into(Target target) throws IOException {
        Files.createDirectories(target.parent());
        TargetLock lock = TargetLock.tryAcquire(target.lockFile())
                .orElseThrow(() -> new IOException("another build is publishing into " + target
                        + "; wait until it has ended, or choose another folder with --output"));
        Publisher publisher = new Publisher(target, lock);
        try {
            publisher.recover();
            publisher.begin();
            return publisher;
        } catch (IOException | RuntimeException e) {
            publisher.end();
            throw e;
        }
    }

    private void begin() throws IOException {
        refuseIfChanged();
        Files.createDirectory(staging);
        Files.writeString(target.markerIn(staging), MARKER_TEXT);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    private void recover() throws IOException {
        for (Path old : target.neighbours(OLD)) {
            if (Files.exists(target.folder())) {
                discard(old);
            } else {
                Files.move(old, target.folder(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path rest : target.neighbours(STAGING)) {
            Leftovers.delete(rest);
        }
        for (Path rest : target.neighbours(DISCARDED)) {
            Leftovers.delete(rest);
        }
    }

    /**
     * Adds a file to the new site.
     *
     * @param path its place in the site, names separated by {@code /}, none of them {@code .} or {@code ..}
     * @param bytes its content
     * @throws IllegalArgumentException if the path is not of that form
     * @throws IOException if it cannot be written, if it was written before, or if the publisher is closed
     */
    public void write(String path, byte[] bytes) throws IOException {
        if (!OutputPaths.isUsable(path)) {
            throw new IllegalArgumentException("not a place in a site: " + path);
        }
        gate.readLock().lock();
        try {
            requireOpen();
            Path file = staging.resolve(path);
            createFolderOf(file);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("cannot write " + path + " for " + target, e);
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Takes files of the site that is published over into the new one, without writing them: each is one file in both.
     *
     * @param files their places in the site, and how each was found when it was made
     * @return whether all of them were taken; none is if one has changed since, or if the disk knows no such files
     * @throws IOException if what was taken cannot be put back, or if the publisher is closed
     */
    public boolean take(Map<String, FileStamp> files) throws IOException {
        gate.readLock().lock();
        try {
            requireOpen();
            List<Path> links = new ArrayList<>();
            for (Map.Entry<String, FileStamp> file : files.entrySet()) {
                Path link = staging.resolve(file.getKey());
                if (!isLinked(target.folder().resolve(file.getKey()), link, file.getValue())) {
                    links.add(link);
                    for (Path each : links) {
                        Files.deleteIfExists(each);
                    }
                    return false;
                }
                links.add(link);
            }
            return true;
        } finally {
            gate.readLock().unlock();
        }
    }

    private void createFolderOf(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
    }

    private boolean isLinked(Path file, Path link, FileStamp expected) {
        try {
            createFolderOf(link);
            Files.createLink(link, file);
            return expected.isFile() && FileStamp.of(link).equals(expected);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * A text of the new site.
     *
     * @param path its place in the site
     * @throws IOException if it cannot be read
     */
    public String text(String path) throws IOException {
        return Files.readString(staging.resolve(path));
    }

    /**
     * How the files of the new site are found, once everything is written. When this returns, none of them can be changed any
     * more without that being seen: the clock of the file system has moved on since the last of them was written.
     *
     * @return empty if that clock is too coarse to wait for
     * @throws IOException if they cannot be looked at
     */
    public Optional<SortedMap<String, FileStamp>> stamps() throws IOException {
        gate.writeLock().lock();
        try {
            requireOpen();
            SortedMap<String, FileStamp> stamps = FileStamp.allIn(staging);
            long newest =
                    stamps.values().stream().mapToLong(FileStamp::changed).max().orElse(0);
            return hasPassed(newest) ? Optional.of(stamps) : Optional.empty();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private boolean hasPassed(long time) throws IOException {
        Path tick = target.neighbour(STAGING, ThreadLocalRandom.current().nextLong());
        try {
            for (int i = 0; i < MOST_TICKS; i++) {
                Files.write(tick, new byte[] {1});
                if (FileStamp.of(tick).changed() > time) {
                    return true;
                }
                Thread.sleep(1);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Files.deleteIfExists(tick);
        }
    }

    /**
     * Whether the site that is published is as a publisher has left it.
     *
     * @param stamps how its files were found then
     * @throws IOException if it cannot be looked at
     */
    public boolean isStill(SortedMap<String, FileStamp> stamps) throws IOException {
        if (!Files.isDirectory(target.folder())) {
            return false;
        }
        SortedMap<String, FileStamp> now = FileStamp.allIn(target.folder());
        now.keySet().removeIf(path -> target.isAuthors(path) && !stamps.containsKey(path));
        return now.equals(stamps);
    }

    /**
     * Puts the new site in the old one's place. The author's {@code .gitignore} in the old one, if there is one, is
     * kept. The rest of the old one is deleted meanwhile; {@link #close} waits for that.
     *
     * @throws IOException if the target has become one that must not be replaced, or if it cannot be renamed; the old
     *     site is then as it was
     */
    public void swap() throws IOException {
        gate.writeLock().lock();
        try {
            requireOpen();
            refuseIfChanged();
            keepGitignore();
            @Nullable Path old = moveAway();
            moveIn(old);
            open = false;
            if (old != null) {
                discarding = Optional.of(CompletableFuture.runAsync(() -> discard(old)));
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void refuseIfChanged() throws IOException {
        String refusal = target.refusal().orElse("");
        if (!refusal.isEmpty()) {
            throw new IOException(refusal);
        }
    }

    private void keepGitignore() throws IOException {
        Path kept = target.gitignoreIn(target.folder());
        Path copy = target.gitignoreIn(staging);
        if (Files.isRegularFile(kept) && !Files.exists(copy)) {
            Files.copy(kept, copy);
        }
    }

    private @Nullable Path moveAway() throws IOException {
        if (!Files.exists(target.folder())) {
            return null;
        }
        Path old = target.neighbour(OLD, ThreadLocalRandom.current().nextLong());
        try {
            return Files.move(target.folder(), old, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException(
                    "cannot rename " + target + " (if it is a mount point, choose a folder inside it with --output)",
                    e);
        }
    }

    private void moveIn(@Nullable Path old) throws IOException {
        try {
            Files.move(staging, target.folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            if (old != null) {
                Files.move(old, target.folder(), StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** Ends the publishing: what was not swapped in is deleted. */
    @Override
    public void close() {
        // The hook goes last: until everything is in order, the process must not be ended without it.
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The process is being ended, and the hook has found nothing to do.
        }
    }

    private void end() {
        gate.writeLock().lock();
        try {
            if (open) {
                open = false;
                Leftovers.delete(staging);
            }
            discarding.ifPresent(CompletableFuture::join);
            lock.close();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (!open) {
            throw new IOException("publishing into " + target + " has ended");
        }
    }

    private void discard(Path site) {
        try {
            Path discarded =
                    target.neighbour(DISCARDED, ThreadLocalRandom.current().nextLong());
            // What resists is found by the next publisher.
            Leftovers.delete(Files.move(site, discarded, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            // A site that is no longer needed is no reason to fail; the next publisher finds it.
        }
    }
}
