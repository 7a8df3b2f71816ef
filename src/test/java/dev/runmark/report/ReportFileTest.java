package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFileTest {

    private final Path folder;

    ReportFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource
    void aFileHoldsTheSameAsTheOutput(ReportFormat format) throws IOException {
        Path file = folder.resolve("new/folder/report");

        Reported.everything().write(format, file);

        assertThat(file).hasContent(Reported.text(Reported.everything(), format));
    }

    @Test
    void anOldReportIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old ".repeat(10_000));

        Reported.clean().write(ReportFormat.JSON, file);

        assertThat(file).hasContent(Reported.text(Reported.clean(), ReportFormat.JSON));
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        Reported.clean().write(ReportFormat.JSON, link);

        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("{");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");

        Reported.clean().write(ReportFormat.JSON, device);

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("report.xml"));

        assertThatThrownBy(() -> Reported.clean().write(ReportFormat.JUNIT, taken))
                .isInstanceOf(IOException.class);

        assertThat(taken).isEmptyDirectory();
        assertThat(names()).containsExactly("report.xml");
    }

    @Test
    void aFileInThePlaceOfAFolderIsAFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Reported.clean().write(ReportFormat.JUNIT, file.resolve("report.xml")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aReportThatBreaksOffLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "old");

        assertThatThrownBy(() -> ReportFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.txt");
    }

    @ParameterizedTest
    @EnumSource(names = {"JUNIT", "SARIF", "JSON"})
    void anOutputThatTakesNoMoreIsAFailureOfTheMachine(ReportFormat format) {
        assertThatThrownBy(() -> Reported.everything().print(format, new Full()))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("no space left");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** A full disk. */
    private static final class Full extends Writer {

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
