package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrintedBytesTest {

    @Property
    void whereverATextIsCutItArrives(@ForAll String text, @ForAll @IntRange(min = 1, max = 5) int size) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        PrintedBytes bytes = new PrintedBytes();
        StringBuilder arrived = new StringBuilder();
        for (int from = 0; from < all.length; from += size) {
            arrived.append(bytes.text(Arrays.copyOfRange(all, from, Math.min(from + size, all.length))));
        }

        assertThat(arrived).hasToString(new String(all, StandardCharsets.UTF_8));
        assertThat(bytes.rest()).isEmpty();
    }

    @Test
    void whatIsNoTextIsReplaced() {
        PrintedBytes bytes = new PrintedBytes();

        assertThat(bytes.text(new byte[] {(byte) 0xE4})).isEmpty();
        assertThat(bytes.text(new byte[] {'!', (byte) 0xC3})).isEqualTo("\uFFFD!");
        assertThat(bytes.rest()).isEqualTo("\uFFFD");
    }
}
