package dev.runmark.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Distinguishes contents, be they a single text or many parts.
 *
 * <p>Not thread-safe.
 */
public final class Sha256 {

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    private final MessageDigest digest;

    /** Begins with no content. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of a text in UTF-8, in hexadecimal. */
    public static String hex(String text) {
        return new Sha256().bytes(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The hash of some bytes. */
    public static byte[] of(byte[] bytes) {
        return new Sha256().bytes(bytes).digest();
    }

    /** Adds a text, with its length before it, so that it cannot be taken for the beginning of the next. */
    public Sha256 text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)).bytes(bytes);
    }

    /** Adds bytes. */
    public Sha256 bytes(byte[] bytes) {
        return bytes(bytes, bytes.length);
    }

    /** Adds the first bytes of a buffer. */
    public Sha256 bytes(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        return this;
    }

    /** The hash of everything that was added; nothing can be added afterwards. */
    byte[] digest() {
        return digest.digest();
    }

    /** The hash of everything that was added, in hexadecimal; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
