package dev.runmark.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to publish into a target, held by at most one process; the operating system takes it back when the process
 * dies, however it dies.
 *
 * <p>The lock file is removed on release, so that nothing is left beside the site. A file that can vanish is no lock by
 * itself: somebody may open it, see it deleted by its holder, and then lock a file that has no name any more while a
 * third one locks its successor. Therefore the file's identity is taken before it is opened and compared after it is
 * locked. (The identity of an open file is not given to another one, so equal means the same.)
 */
final class TargetLock implements AutoCloseable {

    // POSIX drops a process's locks on a file when it closes any channel to that file, so that a second attempt from
    // within this process would silently end the first one's lock. It must not even open the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private TargetLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; empty if somebody else has it. */
    static Optional<TargetLock> tryAcquire(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<TargetLock> lock = Optional.empty();
        try {
            lock = tryUntilStable(file);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Optional<TargetLock> tryUntilStable(Path file) throws IOException {
        while (true) {
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            Optional<Object> before = identity(file);
            if (before.isEmpty()) {
                continue;
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = null;
            try {
                lock = channel.tryLock();
                if (lock == null) {
                    return Optional.empty();
                }
                if (Objects.equals(before, identity(file))) {
                    return Optional.of(new TargetLock(file, channel));
                }
                lock = null;
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
        }
    }

    /** What distinguishes a file from every other one that exists; empty if there is none of that name. */
    private static Optional<Object> identity(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            // Windows has no such keys, and does not need them: there an open file's name is not free until it is
            // closed.
            return Optional.of(key == null ? file : key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Gives the right back; a second time does nothing, for by then the file may be somebody else's. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An unlocked file stays behind, which the next holder takes over.
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
