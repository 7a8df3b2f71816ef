package dev.runmark.library;

import dev.runmark.text.PathNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where classes are: a module of a JDK, a folder or a jar. */
sealed interface ClassHome {

    /** The class file at a path such as {@code java/util/List.class}. */
    byte[] read(String path) throws IOException;

    /**
     * The modules of a JDK.
     *
     * @param javaHome the folder of any JDK from 9 on, older or newer than the one that runs
     */
    static List<Module> ofJdk(Path javaHome) throws IOException {
        try (DirectoryStream<Path> modules =
                Files.newDirectoryStream(image(javaHome).getPath("/modules"))) {
            List<Module> homes = new ArrayList<>();
            modules.forEach(module -> homes.add(new Module(module)));
            return homes;
        }
    }

    /** Not to be closed: a module of it is read for as long as somebody may ask for a name. */
    private static FileSystem image(Path javaHome) throws IOException {
        URI modules = URI.create("jrt:/");
        // The JDK that runs has its own open; for another one, the code that reads it is loaded from there, too.
        return javaHome.equals(Path.of(System.getProperty("java.home")))
                ? FileSystems.getFileSystem(modules)
                : FileSystems.newFileSystem(modules, Map.of("java.home", javaHome.toString()));
    }

    /** An entry of a class path. */
    static Listed of(Path entry) {
        return Files.isDirectory(entry) ? new Folder(entry) : new Jar(entry);
    }

    /** A module of a JDK. */
    record Module(Path root) implements ClassHome {

        private static final int MAJOR_VERSION = 7;
        private static final byte JAVA_9 = 53;

        /** The packages that others may use, by their names. */
        List<String> packages() throws IOException {
            byte[] description = read("module-info.class");
            // A Java does not read the descriptions of a newer one, although they are written as they were in Java 9.
            description[MAJOR_VERSION] = JAVA_9;
            return ModuleDescriptor.read(new ByteArrayInputStream(description)).exports().stream()
                    .filter(exported -> !exported.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .toList();
        }

        /** Whether there is a class file at a path. */
        boolean has(String path) {
            return Files.exists(root.resolve(path));
        }

        @Override
        public byte[] read(String path) throws IOException {
            return Files.readAllBytes(root.resolve(path));
        }
    }

    /** One whose classes are listed: no module says which packages others may use. */
    sealed interface Listed extends ClassHome {

        /** The classes, also the members of others, as paths such as {@code a/B$C.class}. */
        List<String> classes() throws IOException;
    }

    /** A folder of a class path. */
    record Folder(Path root) implements Listed {

        @Override
        public List<String> classes() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> PathNames.slashed(root.relativize(file)))
                        .filter(ClassHome::isImportable)
                        .toList();
            }
        }

        @Override
        public byte[] read(String path) throws IOException {
            return Files.readAllBytes(root.resolve(path));
        }
    }

    /** A jar of a class path. */
    record Jar(Path file) implements Listed {

        @Override
        public List<String> classes() throws IOException {
            try (ZipFile jar = new ZipFile(file.toFile())) {
                return jar.stream()
                        .map(ZipEntry::getName)
                        .filter(ClassHome::isImportable)
                        .toList();
            }
        }

        @Override
        public byte[] read(String path) throws IOException {
            try (ZipFile jar = new ZipFile(file.toFile())) {
                return jar.getInputStream(jar.getEntry(path)).readAllBytes();
            }
        }
    }

    /** Classes of the unnamed package cannot be imported, and other versions of a class are not asked for. */
    private static boolean isImportable(String path) {
        return path.endsWith(".class")
                && path.contains("/")
                && !path.startsWith("META-INF/")
                && !path.endsWith("-info.class");
    }
}
