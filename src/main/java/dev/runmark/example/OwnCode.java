package dev.runmark.example;

import dev.runmark.text.PathNames;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** Distinguishes builds of Runmark's own code. */
public final class OwnCode {

    private static final String FOLDER = "dev/runmark/example/";

    private OwnCode() {}

    /**
     * Differs between builds whose classes for examples differ, and does not if they were only compiled or packaged anew.
     *
     * @throws IOException if the code cannot be read
     */
    static String fingerprint() throws IOException {
        return in(FOLDER);
    }

    /**
     * Differs between builds of which anything differs.
     *
     * @throws IOException if the code cannot be read
     */
    public static String whole() throws IOException {
        return in("");
    }

    /**
     * Differs between builds, too, and is found without a look at the code where that is in a jar, which nobody writes anew
     * without its size or its time being another.
     *
     * @throws IOException if the code cannot be read
     */
    public static String stamp() throws IOException {
        Path code = location();
        return Files.isRegularFile(code)
                ? code + " " + Files.size(code) + " " + Files.getLastModifiedTime(code)
                : whole();
    }

    private static String in(String folder) throws IOException {
        Path code = location();
        return Files.isRegularFile(code) ? ofJar(code, folder) : ofFolder(code, folder);
    }

    private static String ofJar(Path jar, String folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                    .map(entry -> line(entry.getName(), entry.getCrc()))
                    .sorted()
                    .collect(Collectors.joining());
        }
    }

    private static String ofFolder(Path classes, String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes.resolve(folder))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            lines.add(line(PathNames.slashed(classes.relativize(file)), sum.getValue()));
        }
        return lines.stream().sorted().collect(Collectors.joining());
    }

    private static String line(String name, long sum) {
        return name + " " + Long.toHexString(sum) + "\n";
    }

    private static Path location() throws IOException {
        try {
            return Path.of(OwnCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("Runmark cannot tell where its own code is", e);
        }
    }
}
