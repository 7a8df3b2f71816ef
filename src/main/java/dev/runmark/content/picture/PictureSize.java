package dev.runmark.content.picture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How large a picture is shown where a page says nothing else, in CSS pixels. Of its file only what comes first is read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PictureSize(int width, int height) {

    private static final Pattern NAME = Pattern.compile(".*\\.(?:png|jpe?g|gif|webp|svg)");
    private static final int HEADER = 30;
    // Portable Network Graphics (Third Edition), 5.2 and 11.2.1: the signature, then the chunk IHDR.
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PNG_WIDTH = 16;
    private static final int GIF_WIDTH = 6;
    private static final int GIF_END = 10;
    private static final int UNSIGNED_SHORT = 0xFFFF;

    /** Whether the name of a file says that it is a picture whose size can be read. */
    public static boolean isPicture(Path file) {
        return NAME.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The size of a picture of any of the kinds PNG, JPEG, GIF, WebP and SVG, whatever its file is called.
     *
     * @return empty if it is no such picture, or if it is an SVG that has no size of its own
     * @throws IOException if the file cannot be read
     */
    public static Optional<PictureSize> of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEADER);
            byte[] header = in.readNBytes(HEADER);
            in.reset();
            if (JpegSize.begins(header)) {
                return JpegSize.read(in);
            }
            return isBitmap(header) ? bitmap(header) : SvgSize.read(in);
        } catch (EOFException cut) {
            return Optional.empty();
        }
    }

    static Optional<PictureSize> of(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
    }

    private static boolean isBitmap(byte[] header) {
        return header.length == HEADER && (starts(header, PNG) || isText(header, 0, "GIF8") || WebpSize.begins(header));
    }

    private static Optional<PictureSize> bitmap(byte[] header) {
        if (starts(header, PNG)) {
            ByteBuffer big = ByteBuffer.wrap(header);
            return of(big.getInt(PNG_WIDTH), big.getInt(PNG_WIDTH + Integer.BYTES));
        }
        ByteBuffer little = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        return isText(header, 0, "GIF8")
                ? of(little.getShort(GIF_WIDTH) & UNSIGNED_SHORT, little.getShort(GIF_END - 2) & UNSIGNED_SHORT)
                : WebpSize.read(header);
    }

    private static boolean starts(byte[] header, byte[] with) {
        return header.length >= with.length
                && ByteBuffer.wrap(header, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    /** Whether a word of ASCII stands at a place. */
    static boolean isText(byte[] header, int at, String word) {
        return header.length >= at + word.length()
                && new String(header, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }
}
