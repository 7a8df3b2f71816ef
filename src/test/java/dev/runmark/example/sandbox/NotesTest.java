package dev.runmark.example.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own generator is the one that seals follow. */
class NotesTest {

    private static final long SECRET = 4711;

    private final SplittableRandom seals = new SplittableRandom(SECRET);
    private final ByteBuffer bytes = ByteBuffer.allocate(1000);

    @Test
    void sealsAreTakenOff() {
        add(seals.nextLong(), 'a', 'b');
        add(seals.nextLong(), 'c');

        assertThat(read()).isEqualTo(new Told("\0\0\0\2ab\0\0\0\1c", true));
    }

    @Test
    void whatHasNoSealEndsIt() {
        add(seals.nextLong(), 'a');
        add(0, 'b');
        add(seals.nextLong(), 'c');

        assertThat(read()).isEqualTo(new Told("\0\0\0\1a", false));
    }

    @Test
    void aRecordThatComesTwiceIsNoRecord() {
        long seal = seals.nextLong();
        add(seal, 'a');
        add(seal, 'a');

        assertThat(read()).isEqualTo(new Told("\0\0\0\1a", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 11, 12, 13})
    void ofARecordThatIsCutNothingStands(int length) {
        add(seals.nextLong(), 'a');
        int whole = bytes.position();
        add(seals.nextLong(), 'b', 'c');
        bytes.position(whole + length);

        assertThat(read()).isEqualTo(new Told("\0\0\0\1a", true));
    }

    @Test
    void aLengthBelowNothingIsNone() {
        bytes.putLong(seals.nextLong()).putInt(-1);

        assertThat(read()).isEqualTo(new Told("", false));
    }

    private void add(long seal, char... content) {
        bytes.putLong(seal).putInt(content.length);
        for (char letter : content) {
            bytes.put((byte) letter);
        }
    }

    private record Told(String records, boolean intact) {}

    private Told read() {
        Notes notes = Notes.read(Arrays.copyOf(bytes.array(), bytes.position()), SECRET);
        return new Told(new String(notes.records(), StandardCharsets.ISO_8859_1), notes.intact());
    }
}
