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

    /**
     * The classes whose packages others may use, as paths such as {@code java/util/List.class}; those of libraries with
     * their members, such as {@code a/B$C.class}.
     */
    List<String> classes() throws IOException;

    /** The class file at a path. */
    byte[] read(String path) throws IOException;

    /**
     * The modules of a JDK.
     *
     * @param javaHome the folder of any JDK from 9 on, older or newer than the one that runs
     */
    static List<ClassHome> ofJdk(Path javaHome) throws IOException {
        // Not closed: a module of it is read for as long as somebody may ask for a name.
        FileSystem jdk = FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", javaHome.toString()));
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(jdk.getPath("/modules"))) {
            List<ClassHome> homes = new ArrayList<>();
            modules.forEach(module -> homes.add(new Module(module)));
            return homes;
        }
    }

    /** An entry of a class path. */
    static ClassHome of(Path entry) {
        return Files.isDirectory(entry) ? new Folder(entry) : new Jar(entry);
    }

    /** A module of a JDK. */
    record Module(Path root) implements ClassHome {

        private static final int MAJOR_VERSION = 7;
        private static final byte JAVA_9 = 53;

        @Override
        public List<String> classes() throws IOException {
            byte[] description = read("module-info.class");
            // A Java does not read the descriptions of a newer one, although they are written as they were in Java 9.
            description[MAJOR_VERSION] = JAVA_9;
            List<String> classes = new ArrayList<>();
            for (ModuleDescriptor.Exports exported :
                    ModuleDescriptor.read(new ByteArrayInputStream(description)).exports()) {
                if (!exported.isQualified()) {
                    String folder = exported.source().replace('.', '/');
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve(folder), "*.class")) {
                        files.forEach(file -> classes.add(folder + "/" + file.getFileName()));
                    }
                }
            }
            return classes.stream()
                    .filter(path -> isImportable(path) && !path.contains("$"))
                    .toList();
        }

        @Override
        public byte[] read(String path) throws IOException {
            return Files.readAllBytes(root.resolve(path));
        }
    }

    /** A folder of a class path. */
    record Folder(Path root) implements ClassHome {

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
    record Jar(Path file) implements ClassHome {

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
