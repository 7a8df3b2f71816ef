package dev.runmark.content.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

    private static final String ON_ITS_SIDE =
            "ffe1001e" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"png", "jpg", "gif"})
    void isWhatTheJdkWrites(String kind) throws IOException {
        assertThat(sizeOf(drawn(kind, 7, 300))).hasToString("PictureSize[width=7, height=300]");
    }

    @ParameterizedTest
    @CsvSource({
        "VP8 0a0000003001009d012a2c019000, 300x144",
        "VP8L0a0000002f2b01090000000000000000, 300x37",
        "VP8X0a000000100000002b01008f0000, 300x144"
    })
    void isWhatTheFirstChunkOfWebpStates(String chunk, String size) throws IOException {
        byte[] rest = HexFormat.of().parseHex(chunk.substring(4) + "0000000000");
        byte[] file = concat("RIFF\0\0\0\0WEBP" + chunk.substring(0, 4), rest);

        assertThat(sizeOf(file)).hasToString("PictureSize[width=" + size.replace("x", ", height=") + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20px'/>|30x20",
                "<?xml version='1.0'?><!DOCTYPE svg SYSTEM 'x.dtd'><!-- a --><svg viewBox='0 0 24 12.4'/>|24x12",
                "<svg width='100%' viewBox='-1,-1, 40,20'/>|40x20",
                "<svg width='80' viewBox='0 0 40 20'/>|80x40",
                "<svg height='80' viewBox='0 0 40 20'/>|160x80"
            })
    void isWhatTheRootOfAnSvgStates(String svg, String size) throws IOException {
        assertThat(sizeOf(svg.getBytes(StandardCharsets.UTF_8)))
                .hasToString("PictureSize[width=" + size.replace("x", ", height=") + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg/>",
                "<svg width='1em' height='1em'/>",
                "<p/>",
                "<svg viewBox='0 0 0 0'/>",
                "GIF89a"
            })
    void isNotKnownOfWhatStatesNone(String text) throws IOException {
        assertThat(PictureSize.of(file(text.getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    @Test
    void isThatOfThePictureAsItIsHeld() throws IOException {
        String jpeg = HexFormat.of().formatHex(drawn("jpg", 7, 300));
        byte[] turned = HexFormat.of().parseHex("ffd8" + ON_ITS_SIDE + jpeg.substring(4));

        assertThat(sizeOf(turned)).hasToString("PictureSize[width=300, height=7]");
    }

    @Test
    void isNotKnownOfAPictureThatIsCutOff() throws IOException {
        byte[] jpeg = drawn("jpg", 7, 300);

        assertThat(PictureSize.of(file(Arrays.copyOf(jpeg, 40)))).isEmpty();
    }

    @Property(tries = 200)
    void noFileIsTooStrange(@ForAll byte[] bytes, @ForAll("beginnings") String beginning) throws IOException {
        Path file = Files.createTempFile("picture", ".bin");
        try {
            Files.write(file, concat(beginning, bytes));
            PictureSize.of(file)
                    .ifPresent(size -> assertThat(size.width() * size.height()).isNotZero());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                "", "\u00ff\u00d8\u00ff", "GIF89a", "RIFF\0\0\0\0WEBPVP8X", "\u0089PNG\r\n\u001a\n", "<svg ");
    }

    private PictureSize sizeOf(byte[] bytes) throws IOException {
        return PictureSize.of(file(bytes)).orElseThrow();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }

    private static byte[] drawn(String kind, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }

    private static byte[] concat(String beginning, byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(beginning.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(rest);
        return out.toByteArray();
    }
}
