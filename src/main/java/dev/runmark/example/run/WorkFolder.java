package dev.runmark.example.run;

import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for what is needed only while this process runs. A lock in it is freed by the system, however the process ends;
 * so the next one knows, and deletes, what one that was killed has left.
 *
 * <p>Thread-safe.
 */
public final class WorkFolder implements AutoCloseable {

    private static final String PREFIX = "runmark-";
    private static final String LOCK = "in-use";

    private static final Duration LONGEST_WITHOUT_LOCK = Duration.ofDays(1);

    /** What a work folder holds before it is used. */
    private static final Set<String> WITHOUT_LOCK = Set.of(LOCK + "-soon", "probe.jar", "jvm");

    /** Whoever opens and closes a file that this process has locked frees the lock. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Optional<FileChannel> lock;

    private WorkFolder(Path path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one in the system's folder for temporary files. */
    public static WorkFolder open() throws IOException {
        return openIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Makes one in a folder, and deletes there what others have left. */
    static WorkFolder openIn(Path temporary) throws IOException {
        Path path = Files.createTempDirectory(temporary, PREFIX);
        OWN.add(path);
        Leftovers.deleteOnExit(path);
        WorkFolder folder = new WorkFolder(path, locked(path));
        deleteLeft(temporary);
        return folder;
    }

    /** Whether a path is called like one. */
    static boolean isOne(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(PREFIX);
    }

    public Path path() {
        return path;
    }

    private static Optional<FileChannel> locked(Path path) {
        try {
            // Under its name it is never without its lock.
            Path early = path.resolve(LOCK + "-soon");
            FileChannel channel = FileChannel.open(early, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            Files.move(early, path.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(channel);
        } catch (IOException e) {
            // Without a lock it is left alone by all others.
            return Optional.empty();
        }
    }

    private static void deleteLeft(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (OWN.contains(folder)) {
                    continue;
                }
                if (Files.isRegularFile(folder.resolve(LOCK))) {
                    deleteIfLeft(folder);
                } else if (isForgotten(folder)) {
                    Leftovers.delete(folder);
                }
            }
        } catch (IOException e) {
            // Whoever comes next may have more luck.
        }
    }

    /** One that was killed before it had its lock, or that could get none on a full disk, holds no more than the probe. */
    private static boolean isForgotten(Path folder) throws IOException {
        Instant old = Instant.now().minus(LONGEST_WITHOUT_LOCK);
        try (Stream<Path> files = Files.list(folder)) {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(old)
                    && files.map(file -> file.getFileName().toString()).allMatch(WITHOUT_LOCK::contains);
        }
    }

    private static void deleteIfLeft(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Leftovers.delete(folder);
            }
        } catch (IOException e) {
            // It is somebody else's, or has gone.
        }
    }

    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            // It is deleted all the same.
        }
        Leftovers.delete(path);
        OWN.remove(path);
    }
}
