package dev.runmark.content;

import dev.runmark.site.Page;
import dev.runmark.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project that a test writes. */
public record Project(Path root) {

    /** Writes a file of {@code content}. */
    Project with(String path, String text) {
        try {
            Path file = root.resolve("content").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a page of the topic {@code java/concurrency} with these keys beside its title. */
    public Project withPage(String name, String keys, String body) {
        return with("java/concurrency/" + name + ".md", "---\ntitle: " + name + "\n" + keys + "---\n" + body);
    }

    Site read() throws IOException {
        return ContentReader.read(root);
    }

    public Page page(String name) throws IOException {
        String address = "java/concurrency/" + name;
        return read().pages()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
