package dev.runmark.serve;

import dev.runmark.text.DaemonThread;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices what is written, made, renamed and deleted. What happens in a burst is reported at once: a save through a temporary
 * file, or a change of branch.
 *
 * <p>Folders are watched by the operating system, also those that links lead to; single files, of which there are few and
 * whose folders may be huge, are looked at from time to time, and so are links to files.
 */
public final class Watcher implements AutoCloseable {

    /** As long as nothing happens, a save of one file is over; most editors are done within a millisecond or two. */
    private static final Duration QUIET_AFTER_FEW = Duration.ofMillis(8);

    private static final int FEW = 4;
    private static final Duration QUIET_AFTER_MANY = Duration.ofMillis(150);
    private static final Duration LONGEST_BURST = Duration.ofSeconds(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** Takes changes, one burst after another. */
    public interface ChangeListener {

        /** Takes the absolute paths of what may have changed. */
        void changed(Set<Path> paths);

        /** Takes the news that the system lost count: anything may have changed. */
        void lost();
    }

    /** What the system has reported of one path; empty if it lost count. */
    private record Event(@Nullable Path path) {}

    private final List<Path> folders;
    private final ChangeListener listener;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread reporter = DaemonThread.of("preview-watcher", this::report);
    private final Thread looker = DaemonThread.of("preview-looker", this::look);
    private final Map<Path, String> files = new HashMap<>();
    private Set<Path> wanted = Set.of();
    private volatile boolean closed;
    private volatile boolean linked;
    private volatile RealFolders places;
    private DirectoryWatcher watcher;

    private Watcher(List<Path> folders, ChangeListener listener) throws IOException {
        this.folders = List.copyOf(folders);
        this.listener = listener;
        this.places = RealFolders.find(folders);
        this.watcher = watch(places.real());
        lookFor(places.files());
    }

    /**
     * Begins to watch.
     *
     * @param folders absolute paths of folders, which may not exist yet
     * @throws IOException if the system has no means to watch, or no more of them
     */
    public static Watcher start(List<Path> folders, ChangeListener listener) throws IOException {
        Watcher watcher = new Watcher(folders, listener);
        watcher.reporter.start();
        watcher.looker.start();
        return watcher;
    }

    /** Watches some files and no others besides the folders. */
    public void alsoFiles(Collection<Path> paths) {
        wanted = Set.copyOf(paths);
        lookFor(places.files());
    }

    private void lookFor(Set<Path> links) {
        synchronized (files) {
            files.keySet().removeIf(path -> !wanted.contains(path) && !links.contains(path));
            Stream.concat(wanted.stream(), links.stream()).forEach(path -> files.computeIfAbsent(path, Watcher::state));
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        reporter.interrupt();
        looker.interrupt();
        synchronized (this) {
            watcher.close();
        }
    }

    private DirectoryWatcher watch(List<Path> paths) throws IOException {
        DirectoryWatcher made = DirectoryWatcher.builder()
                .paths(paths)
                .listener(this::take)
                // Hashing every file would take longer than reading the site.
                .fileHashing(false)
                .build();
        // Its folders are registered when this returns; what ends it is its own close.
        CompletableFuture<Void> unused = made.watchAsync(task -> DaemonThread.start("preview-events", task));
        return made;
    }

    private void take(DirectoryChangeEvent event) {
        boolean lost = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW;
        if (lost) {
            events.add(new Event(null));
        } else {
            places.named(event.path()).forEach(path -> events.add(new Event(path)));
        }
    }

    private void report() {
        try {
            while (!closed) {
                report(burst(events.take()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<Event> burst(Event first) throws InterruptedException {
        Set<Event> burst = new LinkedHashSet<>(List.of(first));
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        while (System.nanoTime() < end) {
            Duration quiet = burst.size() < FEW ? QUIET_AFTER_FEW : QUIET_AFTER_MANY;
            Event next = events.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            burst.add(next);
        }
        return burst;
    }

    private void report(Set<Event> burst) {
        Set<Path> paths = new LinkedHashSet<>();
        for (Event event : burst) {
            Path path = event.path();
            if (path == null) {
                listener.lost();
                return;
            }
            paths.add(path);
        }
        linked |= paths.stream().anyMatch(path -> Files.isSymbolicLink(path) || Files.isDirectory(path));
        listener.changed(paths);
    }

    private void look() {
        try {
            while (!closed) {
                Thread.sleep(LOOK_EVERY.toMillis());
                lookAtFolders();
                lookAtFiles();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void lookAtFolders() throws IOException {
        if (closed || (!linked && places.areCurrent(folders))) {
            return;
        }
        linked = false;
        RealFolders now = RealFolders.find(folders);
        lookFor(now.files());
        boolean others = !now.folders().equals(places.folders());
        places = now;
        if (others) {
            watcher.close();
            watcher = watch(now.real());
            events.add(new Event(null));
        }
    }

    private void lookAtFiles() {
        synchronized (files) {
            files.replaceAll((path, before) -> {
                String now = state(path);
                if (!now.equals(before)) {
                    events.add(new Event(path));
                }
                return now;
            });
        }
    }

    /** What is moved there may be as old and as large as what was there before. */
    private static String state(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "";
        }
    }
}
