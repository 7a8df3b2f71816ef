package dev.runmark.example.run;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes that are printed to one stream into text, whatever they are cut into: who copies a file to the output
 * may cut through a character.
 */
public final class PrintedBytes {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] begun = {};

    /** The text that is complete with some more bytes; possibly empty. */
    public String text(byte[] more) {
        ByteBuffer bytes = ByteBuffer.allocate(begun.length + more.length);
        bytes.put(begun).put(more).flip();
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        decoder.decode(bytes, text, /* endOfInput= */ false);
        begun = new byte[bytes.remaining()];
        bytes.get(begun);
        return text.flip().toString();
    }

    /** What is left of a character that was never completed; most often empty. */
    public String rest() {
        return new String(begun, StandardCharsets.UTF_8);
    }
}
