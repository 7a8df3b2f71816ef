package dev.runmark.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes values in the form that {@link BinaryInput} reads. Not thread-safe. */
public class BinaryOutput implements AutoCloseable {

    private final DataOutputStream data;

    public BinaryOutput(OutputStream out) {
        data = new DataOutputStream(out);
    }

    /** Writes one element of a collection. */
    public interface Element<T> {
        void write(T element) throws IOException;
    }

    public final void number(int number) throws IOException {
        data.writeInt(number);
    }

    public final void longNumber(long number) throws IOException {
        data.writeLong(number);
    }

    public final void flag(boolean flag) throws IOException {
        data.writeBoolean(flag);
    }

    public final void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public final void bytes(byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    /** A line and a column; whoever reads it knows of which text. */
    public final void place(Location place) throws IOException {
        number(place.line());
        number(place.column());
    }

    public final <T> void all(Collection<T> elements, Element<T> element) throws IOException {
        number(elements.size());
        for (T each : elements) {
            element.write(each);
        }
    }

    @Override
    public final void close() throws IOException {
        data.close();
    }
}
