package dev.runmark.content;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageExamples;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
    private volatile Map<String, Kept> last;
    private final Map<ContentFile, Stamp> stamps = new ConcurrentHashMap<>();

    private KeptHeads(Optional<KeptFiles> files, String project) {
        this.files = files;
        this.project = project;
        this.last = files.flatMap(kept -> kept.find(name(project)))
                .map(bytes -> read(bytes, project))
                .orElse(Map.of());
    }

    /**
     * What tells a file from what it was before, without a look into it.
     *
     * @param size in bytes
     * @param changed when it was changed last, in nanoseconds since 1970
     */
    private record Stamp(long size, long changed) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }

    /** What a page's text was, and what its front matter said. */
    private record Kept(
            Stamp stamp, long checksum, int bodyStart, Optional<ExampleMode> mode, boolean sound, PageHead head) {

        TextReading<PageHead> reading(ContentFile file) {
            return TextReading.skimmed(
                    MarkdownFile.skimmed(file.path(), file.file(), checksum, bodyStart, PageExamples.of(mode)),
                    head,
                    sound);
        }

        static Kept of(TextReading<PageHead> text, Stamp stamp) {
            return new Kept(
                    stamp,
                    text.file().checksum(),
                    text.file().bodyStart(),
                    text.file().examples().mode(),
                    text.sound(),
                    text.head());
        }
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
            stamps.put(file, Stamp.of(attributes));
        }
    }

    /** A page skimmed as it was read last; empty if it may be another by now. */
    Optional<TextReading<PageHead>> of(ContentFile file) {
        return Optional.ofNullable(last.get(file.path()))
                .filter(kept -> kept.stamp.equals(stamps.get(file)))
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
        Map<String, Kept> now = new HashMap<>();
        stamps.forEach((file, stamp) -> reading.apply(file)
                // A page that says more of its examples is a rare one, and is read again.
                .filter(text -> text.file().examples().saysNoMoreThanMode())
                .ifPresent(text -> now.put(file.path(), Kept.of(text, stamp))));
        if (!now.equals(last)) {
            files.get().keep(name(project), write(now, project));
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

    private static byte[] write(Map<String, Kept> all, String project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(HeadFormat.VERSION);
            HeadFormat.writeText(out, project);
            out.writeInt(all.size());
            for (Map.Entry<String, Kept> kept : all.entrySet()) {
                HeadFormat.writeText(out, kept.getKey());
                write(out, kept.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Kept kept) throws IOException {
        out.writeLong(kept.stamp.size());
        out.writeLong(kept.stamp.changed());
        out.writeLong(kept.checksum);
        out.writeInt(kept.bodyStart);
        HeadFormat.writeText(out, kept.mode.map(ExampleMode::label).orElse(""));
        out.writeBoolean(kept.sound);
        HeadFormat.write(out, kept.head);
    }

    private static Map<String, Kept> read(byte[] bytes, String project) {
        Map<String, Kept> all = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != HeadFormat.VERSION || !HeadFormat.readText(in).equals(project)) {
                return Map.of();
            }
            for (int left = in.readInt(); left > 0; left--) {
                String path = HeadFormat.readText(in);
                all.put(path, read(in, path));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            // What another version wrote is made again.
            return Map.of();
        }
    }

    private static Kept read(DataInputStream in, String path) throws IOException {
        return new Kept(
                new Stamp(in.readLong(), in.readLong()),
                in.readLong(),
                in.readInt(),
                ExampleMode.of(HeadFormat.readText(in)),
                in.readBoolean(),
                HeadFormat.read(in, path));
    }
}
