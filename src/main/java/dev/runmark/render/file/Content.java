package dev.runmark.render.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file of the site holds. Every alternative is immutable and thread-safe. */
public sealed interface Content {

    /**
     * The bytes to write.
     *
     * @throws IOException if they stand in a file that cannot be read
     */
    byte[] bytes() throws IOException;

    /**
     * A text that was made.
     *
     * @param text the text, written as UTF-8
     */
    record Text(String text) implements Content {

        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Something that was made and is no text.
     *
     * @param bytes what it holds; not to be changed
     */
    record Made(byte[] bytes) implements Content {}

    /**
     * A file that is published as it is.
     *
     * @param file where it is
     */
    record Copy(Path file) implements Content {

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }
    }
}
