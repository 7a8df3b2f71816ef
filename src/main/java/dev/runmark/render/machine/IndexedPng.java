package dev.runmark.render.machine;

import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture of few colours as PNG. Java's own writer keeps what it writes in a file of its own meanwhile, and takes
 * longer than drawing the picture.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class IndexedPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int BY_PALETTE = 3;
    private static final int LEVEL = 6;

    private IndexedPng() {}

    /**
     * The picture's bytes.
     *
     * @param rows for each row a 0, which says that nothing was done to it (section 9), and then a colour for each pixel
     */
    static byte[] of(int width, int height, IndexColorModel colours, byte[] rows) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.write(SIGNATURE);
            writeChunk(out, "IHDR", header(width, height));
            writeChunk(out, "PLTE", palette(colours));
            writeChunk(out, "IDAT", deflated(rows));
            writeChunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return png.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        // The last three: compression, filters and order are those that there are.
        out.write(new byte[] {BITS, BY_PALETTE, 0, 0, 0});
        return header.toByteArray();
    }

    private static byte[] palette(IndexColorModel colours) {
        ByteArrayOutputStream palette = new ByteArrayOutputStream();
        for (int i = 0; i < colours.getMapSize(); i++) {
            palette.write(colours.getRed(i));
            palette.write(colours.getGreen(i));
            palette.write(colours.getBlue(i));
        }
        return palette.toByteArray();
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        Deflater deflater = new Deflater(LEVEL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(rows);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
