package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordFormatTest {

    private static final RecordFormat<Everything> FORMAT = RecordFormat.of(Everything.class);

    private enum Colour {
        RED,
        GREEN
    }

    private record Named<V>(String name, V value) {}

    private record Pair<V>(Named<V> first, Named<Optional<V>> second) {}

    private record Everything(
            int number,
            long large,
            boolean flag,
            String text,
            Optional<String> maybe,
            List<Integer> numbers,
            Set<Colour> colours,
            Map<String, Long> sums,
            Path path,
            LocalDate day,
            Duration time,
            Named<List<String>> inner) {}

    private record Unsupported(Thread thread) {}

    @Property(tries = 200)
    void readsWhatItWrote(
            @ForAll int number,
            @ForAll long large,
            @ForAll boolean flag,
            @ForAll String text,
            @ForAll Optional<String> maybe,
            @ForAll List<Integer> numbers,
            @ForAll Set<Colour> colours,
            @ForAll Map<String, Long> sums) {
        Everything value = new Everything(
                number,
                large,
                flag,
                wellFormed(text),
                maybe.map(RecordFormatTest::wellFormed),
                numbers,
                colours,
                Map.of("a", large, wellFormed(text) + "b", (long) sums.size()),
                Path.of("a", "b"),
                LocalDate.ofEpochDay(number),
                Duration.ofNanos(large),
                new Named<>(wellFormed(text), List.of(wellFormed(text), "")));

        assertThat(FORMAT.read(FORMAT.bytes(value))).contains(value);
    }

    /** UTF-8 has no half of a pair. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void knowsWhatParametersStandFor() {
        @SuppressWarnings("rawtypes")
        RecordFormat<Pair> format = RecordFormat.of(Pair.class, String.class);
        Pair<String> pair = new Pair<>(new Named<>("a", "b"), new Named<>("c", Optional.of("b")));

        assertThat(format.read(format.bytes(pair))).contains(pair);
    }

    @Test
    void writesTheSameTextOnce() {
        RecordFormat<Named<?>> format = named();
        String text = "some text that is long enough to be seen";

        int once = format.bytes(new Named<>("", text)).length;
        int twice = format.bytes(new Named<>(text, text)).length;

        assertThat(twice - once).isLessThan(3);
    }

    @SuppressWarnings("unchecked")
    private static RecordFormat<Named<?>> named() {
        return (RecordFormat<Named<?>>) (RecordFormat<?>) RecordFormat.of(Named.class, String.class);
    }

    @Property(tries = 500)
    void noBytesEndIt(@ForAll byte[] bytes) {
        assertThatCode(() -> FORMAT.read(bytes)).doesNotThrowAnyException();
    }

    @Test
    void takesWhatEndsTooEarlyForNothing() {
        RecordFormat<Named<?>> format = named();
        byte[] bytes = format.bytes(new Named<>("name", "value"));

        for (int length = 0; length < bytes.length; length++) {
            assertThat(format.read(Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> RecordFormat.of(Unsupported.class)).hasMessageContaining("is not supported");
    }
}
