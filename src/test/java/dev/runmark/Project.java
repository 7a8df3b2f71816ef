package dev.runmark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project in a temporary folder. */
public record Project(Path folder) {

    /** Adds a text file. */
    public Project with(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        return this;
    }

    /** Adds everything that is in another folder. */
    Project copyOf(Path source) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = folder.resolve(source.relativize(file));
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
                return FileVisitResult.CONTINUE;
            }
        });
        return this;
    }

    /** Every file of the published site by its path, with its bytes as Latin-1, so that equal means same bytes. */
    SortedMap<String, String> site() throws IOException {
        Path site = folder.resolve("site");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.relativize(path).toString(),
                        Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
