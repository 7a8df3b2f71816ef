package dev.runmark.example.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Jars of the probe's classes. Whoever writes one again writes the same bytes with the same time, so that an archive of
 * its classes, for which the JVM compares both, stays good.
 */
final class ProbeJar {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private ProbeJar() {}

    /** Writes all of the probe's classes but its door. */
    static void write(Path jar) throws IOException {
        write(jar, manifest(), ProbeClasses.IN_JAR);
    }

    /** Writes some of the probe's classes; the jar appears as a whole. */
    static void write(Path jar, Manifest manifest, List<String> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            out.setLevel(0);
            for (String name : classes) {
                JarEntry entry = new JarEntry(ProbeClasses.entry(name));
                entry.setLastModifiedTime(FileTime.from(TIME));
                out.putNextEntry(entry);
                out.write(ProbeClasses.bytes(name));
            }
        }
        Path early = Files.createTempFile(jar.toAbsolutePath().getParent(), "jar", null);
        Files.write(early, bytes.toByteArray());
        Files.setLastModifiedTime(early, FileTime.from(TIME));
        Files.move(early, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }
}
