package dev.runmark.render;

import dev.runmark.content.SiteConfig;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Draws {@linkplain SocialCard cards}, and keeps them by what they show, because drawing one takes longer than rendering
 * its page.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cards {

    /** Changes when the same words are drawn in another way. */
    private static final String DRAWING = "1";

    private static final Problem NO_TEXT = Problem.ofFile(
                    "card-text",
                    SiteConfig.PATH,
                    "this Java cannot draw text, so that the pictures that go with links have none")
            .asWarning()
            .withHelp("install fontconfig, FreeType and a font, such as Debian's fontconfig and fonts-dejavu-core");

    static {
        // A build needs no screen, and on some systems AWT would look for one.
        System.setProperty("java.awt.headless", "true");
    }

    private final Optional<Path> cache;
    private final Drawing drawing;

    private Cards(Optional<Path> cache, Drawing drawing) {
        this.cache = cache;
        this.drawing = drawing;
    }

    /** Turns a card into a picture. */
    interface Drawing {
        byte[] png(SocialCard card) throws IOException;
    }

    /**
     * Cards that are kept.
     *
     * @param cache the folder that keeps them, which need not exist; empty if none does
     */
    public static Cards keptIn(Optional<Path> cache) {
        return new Cards(cache, SocialCard::png);
    }

    /** Cards that are drawn in another way and not kept. */
    static Cards drawnBy(Drawing drawing) {
        return new Cards(Optional.empty(), drawing);
    }

    /**
     * A card as a file of the site. Where Java has no fonts it is one without text, and says so.
     *
     * @param path where it stands
     */
    SiteFile file(String path, SocialCard card) throws IOException {
        try {
            return new SiteFile(path, new Content.Made(png(card)), List.of());
        } catch (LinkageError | InternalError noFonts) {
            return withoutText(path);
        } catch (RuntimeException failure) {
            if (String.valueOf(failure.getMessage()).startsWith("Fontconfig")) {
                return withoutText(path);
            }
            throw failure;
        }
    }

    private static SiteFile withoutText(String path) throws IOException {
        return new SiteFile(path, new Content.Made(SocialCard.withoutText()), List.of(NO_TEXT));
    }

    private byte[] png(SocialCard card) throws IOException {
        if (cache.isEmpty()) {
            return drawing.png(card);
        }
        Path kept = cache.get().resolve(key(card) + ".png");
        try {
            return Files.readAllBytes(kept);
        } catch (NoSuchFileException notKept) {
            byte[] png = drawing.png(card);
            keep(png, kept);
            return png;
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
