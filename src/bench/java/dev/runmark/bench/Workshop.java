package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is gone when it is closed. */
record Workshop(Path folder) implements AutoCloseable {

    static Workshop open() throws IOException {
        return new Workshop(Files.createTempDirectory("runmark-bench-"));
    }

    Path of(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /** Deletes a folder, if it is there, with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
