package dev.runmark.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key that only the processes of one user have, in a file that nobody else can read.
 *
 * <p>Immutable and thread-safe.
 */
final class SecretKey {

    static final String NAME = "key";

    /** As long as a block of SHA-256, so that it is used as it is (RFC 2104, 2). */
    private static final int BYTES = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;
    private static final Set<PosixFilePermission> OF_ITS_OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key in a folder. One that is missing, that others can read or that somebody else has put there is replaced.
     *
     * @throws IOException if the folder cannot be written to
     */
    static SecretKey in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Path fresh = Files.createTempFile(folder, "new-", ".tmp");
        try {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.write(fresh, random);
            Optional<byte[]> known = publish(fresh, file) ? Optional.of(random) : trusted(file, fresh);
            if (known.isEmpty()) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return new SecretKey(known.orElse(random));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Gives the fresh key its name if there is none yet: of several processes that begin together, one does. */
    private static boolean publish(Path fresh, Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.createLink(file, fresh);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            Files.copy(fresh, file, StandardCopyOption.COPY_ATTRIBUTES);
            return true;
        }
    }

    /** The key in a file that is as private as a fresh one. */
    private static Optional<byte[]> trusted(Path file, Path fresh) {
        try {
            boolean own = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == BYTES
                    && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(fresh));
            return own && isPrivate(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPrivate(Path file) throws IOException {
        try {
            return OF_ITS_OWNER.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException e) {
            // Elsewhere, what is below a user's folder is that user's.
            return true;
        }
    }

    /** What only those who have the key can say of a named content: its HMAC-SHA-256 (RFC 2104). */
    byte[] seal(String name, byte[] content) {
        byte[] inner =
                new Sha256().bytes(padded(INNER)).text(name).bytes(content).digest();
        return new Sha256().bytes(padded(OUTER)).bytes(inner).digest();
    }

    private byte[] padded(byte padding) {
        byte[] padded = bytes.clone();
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= padding;
        }
        return padded;
    }
}
