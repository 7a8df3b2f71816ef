package dev.runmark.content;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the front matter of a project's pages said when they were read last, so that the next preview can show a page
 * before it has read all others. It is taken for true of files that have the size and the time of last change that they
 * had then; each file is read soon after all the same.
 *
 * <p>Thread-safe.
 */
final class KeptHeads {

    private static final long SIZE_LIMIT = 64_000_000;

    private final Optional<KeptFiles> files;
    private final String project;
    private volatile Map<String, KeptHead> last;
    private final Map<ContentFile, KeptHead.Stamp> stamps = new ConcurrentHashMap<>();

    private KeptHeads(Optional<KeptFiles> files, String project) {
        this.files = files;
        this.project = project;
        this.last = files.flatMap(kept -> kept.find(name(project)))
                .map(bytes -> HeadFormat.read(bytes, project))
                .orElse(Map.of());
    }

    /**
     * What is known of a project.
     *
     * @param folder where it is kept for all projects; empty if nothing is to be kept
     * @param root the project folder
     */
    static KeptHeads of(Optional<Path> folder, Path root) {
        return new KeptHeads(
                folder.map(kept -> KeptFiles.in(kept, SIZE_LIMIT)),
                root.toAbsolutePath().normalize().toString());
    }

    /** Takes note of how a file is found, before it is read: what is read later may only be newer. */
    void found(ContentFile file, BasicFileAttributes attributes) {
        if (files.isPresent()) {
            stamps.put(file, KeptHead.Stamp.of(attributes));
        }
    }

    /** A page skimmed as it was read last; empty if it may be another by now. */
    Optional<TextReading<PageHead>> of(ContentFile file) {
        return Optional.ofNullable(last.get(file.path()))
                .filter(kept -> kept.stamp().equals(stamps.get(file)))
                .map(kept -> kept.reading(file));
    }

    /**
     * Keeps what was read of the files that were found.
     *
     * @param reading gives it; empty for a page that is not there or cannot be read
     */
    synchronized void keep(Function<ContentFile, Optional<TextReading<PageHead>>> reading) {
        if (files.isEmpty()) {
            return;
        }
        Map<String, KeptHead> now = new HashMap<>();
        stamps.forEach((file, stamp) -> reading.apply(file)
                // A page that says more of its examples is a rare one, and is read again.
                .filter(text -> text.file().examples().saysNoMoreThanMode())
                .ifPresent(text -> now.put(file.path(), KeptHead.of(text, stamp))));
        if (!now.equals(last)) {
            files.get().keep(name(project), HeadFormat.write(now, project));
            files.get().tidy();
            last = now;
        }
    }

    /** Lets go of all that it knows, for when everything has been read. */
    synchronized void forget() {
        last = Map.of();
        stamps.clear();
    }

    private static String name(String project) {
        return Long.toHexString(Source.of("", project).checksum());
    }
}
