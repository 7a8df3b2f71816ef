package dev.runmark.content.picture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size of a JPEG picture, turned as its camera says that it is to be shown.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>, B.1.1.4 and B.2.2
 */
final class JpegSize {

    private static final int MARKER = 0xFF;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int CODING = 0xCC;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APPLICATION_1 = 0xE1;

    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int FIRST_ON_ITS_SIDE = 5;

    private JpegSize() {}

    static boolean begins(byte[] header) {
        return header.length > 2 && header[0] == (byte) MARKER && header[1] == (byte) 0xD8;
    }

    /**
     * The size that the frame header states.
     *
     * @throws java.io.EOFException if the picture ends before it
     */
    static Optional<PictureSize> read(InputStream picture) throws IOException {
        DataInputStream in = new DataInputStream(picture);
        in.skipNBytes(2);
        boolean onItsSide = false;
        for (int marker = nextMarker(in); marker != START_OF_SCAN && marker != END; marker = nextMarker(in)) {
            int length = in.readUnsignedShort() - 2;
            if (isFrame(marker)) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                return onItsSide ? PictureSize.of(height, width) : PictureSize.of(width, height);
            }
            byte[] segment = in.readNBytes(Math.max(0, length));
            onItsSide |= marker == APPLICATION_1 && orientation(segment) >= FIRST_ON_ITS_SIDE;
        }
        return Optional.empty();
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        while (marker != MARKER) {
            marker = in.readUnsignedByte();
        }
        while (marker == MARKER) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        boolean table = marker == HUFFMAN || marker == EXTENSION || marker == CODING;
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && !table;
    }

    /** The orientation that Exif states, 1 to 8: from 5 on the picture lies on its side; 1 if nothing is said. */
    private static int orientation(byte[] segment) {
        if (!PictureSize.isText(segment, 0, "Exif\0\0")) {
            return 1;
        }
        ByteBuffer exif = ByteBuffer.wrap(segment, EXIF_HEADER, segment.length - EXIF_HEADER)
                .slice();
        exif.order(PictureSize.isText(segment, EXIF_HEADER, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int directory = exif.getInt(Integer.BYTES);
            for (int i = 0; i < exif.getShort(directory); i++) {
                int entry = directory + 2 + i * ENTRY;
                if (exif.getShort(entry) == ORIENTATION) {
                    return exif.getShort(entry + 8);
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
    }
}
