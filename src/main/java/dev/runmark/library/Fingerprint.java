package dev.runmark.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one content of jars and folders from another, by SHA-256. */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(List<Path> entries) throws IOException {
        Fingerprint all = new Fingerprint();
        for (Path entry : entries) {
            all.text(entry.toString());
            if (Files.isDirectory(entry)) {
                all.folder(entry);
            } else {
                all.file(entry);
            }
        }
        return HexFormat.of().formatHex(all.digest.digest());
    }

    private void folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        text(Integer.toString(files.size()));
        for (Path file : files) {
            text(folder.relativize(file).toString());
            file(file);
        }
    }

    /** The length comes first, so that no content can be taken for the beginning of the next. */
    private void file(Path file) throws IOException {
        text(Long.toString(Files.size(file)));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
