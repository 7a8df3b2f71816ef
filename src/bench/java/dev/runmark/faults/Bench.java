package dev.runmark.faults;

import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where faults are tried: a folder that is gone in the end.
 *
 * @param root the folder
 * @param runmark what is tried
 */
record Bench(Path root, Runmark runmark) implements AutoCloseable {

    static Bench open() throws IOException {
        Path root = Files.createTempDirectory("faults-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Bench(root, Runmark.copiedTo(Files.createDirectory(root.resolve("lib"))));
    }

    /** A folder in it, made if it is not there. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    @Override
    public void close() {
        Leftovers.delete(root);
    }
}
