package dev.runmark.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * One text file as it was read: UTF-8, without a byte order mark, with every line ending turned into {@code \n}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Source {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final String path;
    private final String text;
    private final int[] lineStarts;
    /** The line that was asked for last: any number of problems can be in one, however long it is. */
    private volatile Line lastLine = new Line(0, "");

    private record Line(int number, String text) {}

    private Source(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /**
     * A source from a text that is already in memory.
     *
     * @param path how problems name it
     * @param text its text, with any line endings
     */
    public static Source of(String path, String text) {
        String withoutMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        boolean unix = withoutMark.indexOf('\r') < 0;
        return new Source(
                path, unix ? withoutMark : withoutMark.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /**
     * Reads a file.
     *
     * @param path how problems name it
     * @param file where it is
     * @throws CharacterCodingException if it is not UTF-8
     * @throws IOException if it cannot be read
     */
    public static Source read(String path, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device would keep the reader for ever.
            throw new IOException("it is not a file");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            // It stands for what is malformed, unless it was written so; a decoder knows, and takes five times as long.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        }
        return of(path, text);
    }

    /** How problems name the file. */
    public String path() {
        return path;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /**
     * What distinguishes the text from another, at little cost: the CRC-32 and the CRC-32C of its UTF-8. Somebody
     * can make another text that has the same.
     */
    public long checksum() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return checksum(new CRC32(), bytes) << Integer.SIZE | checksum(new CRC32C(), bytes);
    }

    private static long checksum(Checksum sum, byte[] bytes) {
        sum.update(bytes);
        return sum.getValue();
    }

    /** How many lines there are; a text that ends with a line ending has an empty last line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /**
     * A line without its ending.
     *
     * @param line from 1; beyond the last line the text is empty
     */
    public String line(int line) {
        if (line > lineStarts.length) {
            return "";
        }
        Line last = lastLine;
        if (last.number != line) {
            last = new Line(line, text.substring(lineStarts[line - 1], lineEnd(line)));
            lastLine = last;
        }
        return last.text;
    }

    /** The offset at which a line ends, which is that of its line ending if it has one. */
    int lineEnd(int line) {
        return line == lineStarts.length ? text.length() : lineStarts[line] - 1;
    }

    /**
     * The place of a character.
     *
     * @param offset in UTF-16 code units, from 0 to the text's length
     */
    public Location locationOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int index = found >= 0 ? found : -found - 2;
        return new Location(path, index + 1, offset - lineStarts[index] + 1);
    }

    /** A place in this file. */
    public Location at(int line, int column) {
        return new Location(path, line, column);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
