package dev.runmark.text;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How a file was found, without its bytes: whoever changes one changes its stamp, unless that is done within the same tick
 * of the file system's clock, or hidden on purpose.
 *
 * <p>Immutable and thread-safe.
 *
 * @param size in bytes, or one of the sizes that no file has
 * @param changed when it was changed last, in nanoseconds since 1970; 0 for what is no file
 * @param key what distinguishes the file from others, where the system has something of the kind; empty otherwise
 */
public record FileStamp(long size, long changed, String key) {

    /** There is nothing. */
    public static final FileStamp NOTHING = new FileStamp(-1, 0, "");

    /** A folder, of which only counts that it is there. */
    public static final FileStamp FOLDER = new FileStamp(-2, 0, "");

    private static final long OTHER = -3;

    /** The stamp of something that is no link that was followed. */
    public static FileStamp of(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return FOLDER;
        }
        return new FileStamp(
                attributes.isRegularFile() ? attributes.size() : OTHER,
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                Objects.toString(attributes.fileKey(), ""));
    }

    /**
     * The stamp of what stands at a path, or behind the link there.
     *
     * @throws IOException if it cannot be looked at
     */
    public static FileStamp of(Path file) throws IOException {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return NOTHING;
        }
    }

    /**
     * The stamps of everything in a folder, by their paths there with {@code /} between the names; links are not followed.
     *
     * @throws IOException if not all of it can be looked at
     */
    public static SortedMap<String, FileStamp> allIn(Path folder) throws IOException {
        SortedMap<String, FileStamp> stamps = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return visitFile(directory, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                stamps.put(PathNames.slashed(folder.relativize(file)), of(attributes));
                return FileVisitResult.CONTINUE;
            }
        });
        stamps.remove("");
        return stamps;
    }

    /** Whether it is that of a file. */
    public boolean isFile() {
        return size >= 0;
    }

    /** Whether it is neither that of a file nor of a folder, nor of nothing. */
    public boolean isOther() {
        return size == OTHER;
    }
}
