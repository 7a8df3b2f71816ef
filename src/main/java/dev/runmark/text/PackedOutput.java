package dev.runmark.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes numbers and texts in few bytes: small numbers in one, a text that was written before as a number. Not thread-safe. */
public final class PackedOutput {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    public void number(long number) {
        long rest = number;
        while ((rest & -MORE) != 0) {
            out.write((int) (rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        out.write((int) rest);
    }

    public void text(String text) {
        int known = texts.getOrDefault(text, 0);
        number(known);
        if (known == 0) {
            texts.put(text, texts.size() + 1);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
        }
    }

    public void bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
    }

    /** All that was written. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
