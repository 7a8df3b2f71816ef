package dev.runmark.report;

import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report goes. */
final class ReportFile {

    private ReportFile() {}

    /** Writes the text of a file. */
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes a text in UTF-8, whole or not at all.
     *
     * @throws IOException if that is not possible; nothing is left behind then
     */
    static void write(Path file, Text text) throws IOException {
        if (isPipeOrDevice(file)) {
            fill(file, text);
            return;
        }
        // A link stays what it is, and what it leads to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(target.resolveSibling(""));
        WholeFile.write(target, fresh -> fill(fresh, text));
    }

    /** {@code /dev/null} or {@code >(command)} take what is written to them and cannot be replaced. */
    private static boolean isPipeOrDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void fill(Path file, Text text) throws IOException {
        // A lone surrogate, which Java's strings may hold and UTF-8 cannot, becomes a question mark.
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            text.writeTo(out);
        }
    }
}
