package dev.runmark.example.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Finds out whether libraries bring annotation processors, which javac looks for as any service is looked for. */
final class AnnotationProcessors {

    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    private AnnotationProcessors() {}

    /** Whether javac would find one in some jars and folders. */
    static boolean areIn(List<Path> libraries) throws IOException {
        for (Path library : libraries) {
            if (Files.isDirectory(library) ? Files.exists(library.resolve(SERVICE)) : isInJar(library)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInJar(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.getEntry(SERVICE) != null;
        }
    }
}
