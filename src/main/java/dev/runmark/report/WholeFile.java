package dev.runmark.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file whole or not at all, so that nobody reads half of it. */
final class WholeFile {

    private WholeFile() {}

    /** Writes the text of a file. */
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes a text in UTF-8 to a file beside the given one, and then puts it in its place.
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
        Path beside = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
        try {
            fill(beside, text);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
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
