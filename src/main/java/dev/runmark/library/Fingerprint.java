package dev.runmark.library;

import dev.runmark.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Distinguishes contents of jars and folders, by SHA-256. */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;

    private final Sha256 hash = new Sha256();

    private Fingerprint() {}

    static String of(List<Path> entries) throws IOException {
        Fingerprint all = new Fingerprint();
        for (Path entry : entries) {
            all.hash.text(entry.toString());
            if (Files.isDirectory(entry)) {
                all.folder(entry);
            } else {
                all.file(entry);
            }
        }
        return all.hash.hex();
    }

    private void folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        hash.text(Integer.toString(files.size()));
        for (Path file : files) {
            hash.text(folder.relativize(file).toString());
            file(file);
        }
    }

    /** The length comes first, as it does with texts. */
    private void file(Path file) throws IOException {
        hash.text(Long.toString(Files.size(file)));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.bytes(buffer, read);
            }
        }
    }
}
