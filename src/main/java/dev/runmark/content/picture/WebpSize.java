package dev.runmark.content.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size of a WebP picture.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>, 2.5 to 2.7
 */
final class WebpSize {

    private static final int FORM = 8;
    private static final int CHUNK = 12;
    private static final int LOSSY_WIDTH = 26;
    private static final int LOSSLESS_SIZE = 21;
    private static final int CANVAS_WIDTH = 24;
    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;
    private static final int THREE_BYTES = 0xFFFFFF;

    private WebpSize() {}

    static boolean begins(byte[] header) {
        return PictureSize.isText(header, 0, "RIFF") && PictureSize.isText(header, FORM, "WEBP");
    }

    /**
     * The size that the first chunk states.
     *
     * @param begin the beginning of the file
     */
    static Optional<PictureSize> read(byte[] begin) {
        ByteBuffer header = ByteBuffer.wrap(begin).order(ByteOrder.LITTLE_ENDIAN);
        if (isChunk(begin, "VP8 ")) {
            return PictureSize.of(header.getShort(LOSSY_WIDTH) & MASK, header.getShort(LOSSY_WIDTH + 2) & MASK);
        }
        if (isChunk(begin, "VP8L")) {
            int packed = header.getInt(LOSSLESS_SIZE);
            return PictureSize.of((packed & MASK) + 1, (packed >>> BITS & MASK) + 1);
        }
        return isChunk(begin, "VP8X")
                ? PictureSize.of(
                        (header.getInt(CANVAS_WIDTH) & THREE_BYTES) + 1, (header.getInt(CANVAS_WIDTH + 2) >>> 8) + 1)
                : Optional.empty();
    }

    private static boolean isChunk(byte[] begin, String name) {
        return PictureSize.isText(begin, CHUNK, name);
    }
}
