package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    @Test
    void everyLineEndingIsALineFeed() {
        assertThat(Source.of("a.md", "one\r\ntwo\rthree\n\r\n").text()).isEqualTo("one\ntwo\nthree\n\n");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(Source.of("a.md", "\uFEFF---\n").text()).isEqualTo("---\n");
    }

    @Test
    void aTextIsToldFromAnother() {
        Source source = Source.of("a.md", "täxt\n");

        assertThat(source.checksum()).isEqualTo(Source.of("b.md", "täxt\r\n").checksum());
        assertThat(source.checksum()).isNotEqualTo(Source.of("a.md", "tâxt\n").checksum());
        assertThat(Source.of("a.md", "123456789").checksum()).isEqualTo(0xCBF43926_E3069283L);
    }

    @Test
    void whatStandsForBrokenTextMayBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "a \uFFFD b");

        assertThat(Source.read("a.md", file).text()).isEqualTo("a \uFFFD b");
    }

    @Test
    void aLineHasNoEnding() {
        Source source = Source.of("a.md", "one\n\nthree");

        assertThat(source.lineCount()).isEqualTo(3);
        assertThat(source.line(1)).isEqualTo("one");
        assertThat(source.line(2)).isEmpty();
        assertThat(source.line(3)).isEqualTo("three");
        assertThat(source.line(4)).isEmpty();
    }

    @Test
    void aTextThatEndsWithALineFeedHasAnEmptyLastLine() {
        assertThat(Source.of("a.md", "one\n").lineCount()).isEqualTo(2);
        assertThat(Source.of("a.md", "").lineCount()).isEqualTo(1);
    }

    @Test
    void anOffsetIsALineAndAColumn() {
        Source source = Source.of("a.md", "one\ntwo\n");

        assertThat(source.locationOf(0)).isEqualTo(new Location("a.md", 1, 1));
        assertThat(source.locationOf(3)).isEqualTo(new Location("a.md", 1, 4));
        assertThat(source.locationOf(4)).isEqualTo(new Location("a.md", 2, 1));
        assertThat(source.locationOf(8)).isEqualTo(new Location("a.md", 3, 1));
    }

    @Test
    void columnsCountUtf16CodeUnits() {
        assertThat(Source.of("a.md", "😀x").locationOf(2)).isEqualTo(new Location("a.md", 1, 3));
    }

    @Test
    void manyLinesAreFound() {
        Source source = Source.of("a.md", "x\n".repeat(1000));

        assertThat(source.lineCount()).isEqualTo(1001);
        assertThat(source.locationOf(1998)).isEqualTo(new Location("a.md", 1000, 1));
    }

    @Test
    void otherEncodingsAreRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.md");
        Files.write(file, "Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Source.read("latin.md", file)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aMissingFileIsAnException(@TempDir Path folder) {
        assertThatThrownBy(() -> Source.read("no.md", folder.resolve("no.md"))).isInstanceOf(NoSuchFileException.class);
    }
}
