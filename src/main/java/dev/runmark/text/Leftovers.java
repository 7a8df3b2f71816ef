package dev.runmark.text;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Folders that nobody needs any more. */
public final class Leftovers {

    /** As long as those who work in a folder may take to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long PAUSE_MILLIS = 20;

    private static final Set<Path> ON_EXIT = ConcurrentHashMap.newKeySet();

    /** The hook comes with the first folder: to delete one is all that a process can do that is going down already. */
    private static final AtomicBoolean HOOKED = new AtomicBoolean();

    private Leftovers() {}

    /** Deletes a folder when this process is told to go down, unless {@link #delete} has been before. */
    public static void deleteOnExit(Path folder) {
        if (HOOKED.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::deleteRest, "runmark-delete-leftovers"));
        }
        ON_EXIT.add(folder);
    }

    /** Others are told to go down at the same time, and may still write into the folders. */
    private static void deleteRest() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!ON_EXIT.isEmpty() && System.nanoTime() < end) {
                for (Path folder : ON_EXIT) {
                    deleteAll(folder);
                }
                ON_EXIT.removeIf(Files::notExists);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes a folder and all that is in it, links but not what they lead to. What resists stays: it is no harm. */
    public static void delete(Path folder) {
        deleteAll(folder);
        ON_EXIT.remove(folder);
    }

    private static void deleteAll(Path folder) {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            // Nothing is there, or nothing that can be read.
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return delete(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return delete(folder);
        }

        private static FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Others may be deleted all the same.
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
