package dev.runmark.text;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BinaryOutput} wrote. Not thread-safe. */
public class BinaryInput implements AutoCloseable {

    private final DataInputStream data;

    public BinaryInput(InputStream in) {
        data = new DataInputStream(in);
    }

    /** Reads one element of a list. */
    public interface Element<T> {
        T read() throws IOException;
    }

    public final int number() throws IOException {
        return data.readInt();
    }

    public final long longNumber() throws IOException {
        return data.readLong();
    }

    public final boolean flag() throws IOException {
        return data.readBoolean();
    }

    public final String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public final byte[] bytes() throws IOException {
        int length = number();
        if (length < 0) {
            throw new IOException("a length below 0");
        }
        byte[] bytes = data.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    public final <T> List<T> all(Element<T> element) throws IOException {
        List<T> all = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            all.add(element.read());
        }
        return all;
    }

    @Override
    public final void close() throws IOException {
        data.close();
    }
}
