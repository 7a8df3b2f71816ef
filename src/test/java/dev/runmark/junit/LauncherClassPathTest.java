package dev.runmark.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.PlacedText;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the class path of the tests is found. */
class LauncherClassPathTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aJarThatOnlyNamesOthersStandsForThem() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("some classes"));
        Path named = jar("named.jar", "", "com/example/Type.class");
        Path naming = jar("naming.jar", "named.jar some%20classes/ missing.jar", "");

        assertThat(with(naming)).contains(named, classes).doesNotContain(naming);
    }

    @Test
    void aJarThatHoldsClassesStaysWhateverItNames() throws Exception {
        Path library = jar("library.jar", "another.jar", "com/example/Type.class");

        assertThat(with(library)).contains(library);
    }

    @Test
    void whatIsNotThereOrNoJarIsLeftOut() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "text");

        assertThat(with(text, folder.resolve("missing.jar"))).doesNotContain(text, folder.resolve("missing.jar"));
    }

    @Test
    void theTestsOfAProjectAreOnItAndRunmarkIsNot() throws Exception {
        Path own = Path.of(LauncherClassPath.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path tests = Path.of(
                getClass().getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(with()).contains(tests.toAbsolutePath().normalize()).doesNotContain(own);
    }

    private static List<Path> with(Path... entries) throws IOException {
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = entries[i].toUri().toURL();
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return LauncherClassPath.libraries().classpath().stream()
                    .map(PlacedText::text)
                    .map(Path::of)
                    .toList();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Path jar(String name, String classPath, String entry) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (!entry.isEmpty()) {
                out.putNextEntry(new ZipEntry(entry));
                out.closeEntry();
            }
        }
        return jar;
    }
}
