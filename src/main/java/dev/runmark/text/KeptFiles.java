package dev.runmark.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of files that save work and can all be made anew, so that nothing about them is a reason to fail. Each begins
 * with a seal that only processes of this user can make, of its name and its content: one that is damaged, or that somebody
 * else has put there, is missing, as is one that vanishes because somebody else tidies up. Files appear whole, by a move.
 *
 * <p>Thread-safe, also between processes.
 */
public final class KeptFiles {

    /** A file takes whole blocks of a disk, and most of what is kept is smaller than one. */
    private static final long USUAL_BLOCK = 4096;

    private final Path folder;
    private final long sizeLimit;

    private final Room room;

    private Optional<SecretKey> key = Optional.empty();

    private KeptFiles(Path folder, long sizeLimit) {
        this.folder = folder;
        this.sizeLimit = sizeLimit;
        this.room = new Room(folder, sizeLimit);
    }

    /**
     * The files that are kept in a folder.
     *
     * @param folder need not exist, and need not be one that can be written to
     * @param sizeLimit how many bytes of the disk they may take
     */
    public static KeptFiles in(Path folder, long sizeLimit) {
        return new KeptFiles(folder, sizeLimit);
    }

    /** The content of a file, if it is there; it counts as used now. */
    public Optional<byte[]> find(String name) {
        Path file = folder.resolve(name);
        try {
            byte[] bytes = readWhole(file);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(Sha256.BYTES, bytes.length), bytes.length);
            if (!MessageDigest.isEqual(key().seal(name, content), Arrays.copyOf(bytes, Sha256.BYTES))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(content);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] readWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.readAllBytes(file);
    }

    /** Keeps a file, if that is possible, and removes others if there are too many by now. */
    public void keep(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            byte[] seal = key().seal(name, content);
            WholeFile.write(folder.resolve(name), fresh -> write(fresh, seal, content));
            long block = blockSize();
            if (!room.use(onDisk(Sha256.BYTES + (long) content.length, block))) {
                tidy();
            }
        } catch (IOException e) {
            // What cannot be kept is made again next time.
        }
    }

    private synchronized SecretKey key() throws IOException {
        if (key.isEmpty()) {
            key = Optional.of(SecretKey.in(folder));
        }
        return key.get();
    }

    private static void write(Path file, byte[] seal, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(seal);
            out.write(content);
        }
    }

    /** Removes what was not used for longest if the folder is beyond its limit, and some more to have room for a while. */
    public void tidy() {
        try {
            List<Entry> entries = entries();
            long size = entries.stream().mapToLong(Entry::size).sum();
            long wanted = size <= sizeLimit ? size : sizeLimit - sizeLimit / 16;
            for (Entry entry : entries) {
                if (size <= wanted) {
                    break;
                }
                Files.deleteIfExists(entry.file());
                size -= entry.size();
            }
            room.found(sizeLimit - size);
        } catch (IOException e) {
            // Whoever tidies up next may have more luck.
        }
    }

    private long blockSize() throws IOException {
        try {
            return Math.max(1, Files.getFileStore(folder).getBlockSize());
        } catch (UnsupportedOperationException e) {
            return USUAL_BLOCK;
        }
    }

    private static long onDisk(long size, long block) {
        return (size + block - 1) / block * block;
    }

    /** What is there, that which was not used for longest first. */
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        long block = blockSize();
        // There may be thousands, each of which is looked at once here.
        Files.walkFileTree(folder, Set.of(), 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !file.endsWith(SecretKey.NAME) && !file.endsWith(Room.NAME)) {
                    entries.add(new Entry(
                            file,
                            onDisk(attributes.size(), block),
                            attributes.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) throws IOException {
                if (file.equals(folder)) {
                    throw vanished;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        entries.sort(Comparator.comparing(Entry::used));
        return entries;
    }

    /** A file, how much of the disk it takes and when it was last used. */
    private record Entry(Path file, long size, Instant used) {}
}
