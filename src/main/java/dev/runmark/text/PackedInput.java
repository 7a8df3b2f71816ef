package dev.runmark.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link PackedOutput} wrote; whatever else fails with an unchecked exception. Not thread-safe. */
public final class PackedInput {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    public PackedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    public long number() {
        long number = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes[at++];
            number |= (long) (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** A number of things that are still to come, each of which takes a byte at least. */
    public int count() {
        long count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("more than there is: " + count);
        }
        return (int) count;
    }

    public byte[] bytes() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public String text() {
        int known = (int) number();
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }
}
