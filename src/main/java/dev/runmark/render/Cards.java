package dev.runmark.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Draws {@linkplain SocialCard cards}, and keeps them by what they show, because drawing one takes longer than rendering
 * its page.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cache the folder that keeps them, which need not exist; empty if none does
 */
public record Cards(Optional<Path> cache) {

    /** Changes when the same words are drawn in another way. */
    private static final String DRAWING = "1";

    static {
        // A build needs no screen, and on some systems AWT would look for one.
        System.setProperty("java.awt.headless", "true");
    }

    byte[] png(SocialCard card) throws IOException {
        if (cache.isEmpty()) {
            return drawn(card);
        }
        Path kept = cache.get().resolve(key(card) + ".png");
        try {
            return Files.readAllBytes(kept);
        } catch (NoSuchFileException notKept) {
            byte[] png = drawn(card);
            keep(png, kept);
            return png;
        }
    }

    private static byte[] drawn(SocialCard card) throws IOException {
        try {
            return card.png();
        } catch (LinkageError | InternalError e) {
            throw new IOException("this Java cannot draw text: it needs FreeType, fontconfig and a font", e);
        }
    }

    /** Another build may keep the same card at the same time; a file comes to its name only as a whole. */
    private static void keep(byte[] png, Path file) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "card", ".tmp");
        try {
            Files.write(written, png);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String key(SocialCard card) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((DRAWING + card).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
