package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which classes there are to import. */
class KnownTypesTest {

    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private final Path folder;

    KnownTypesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "JOptionPane, javax.swing.JOptionPane",
        "List, java.awt.List java.util.List",
        "HttpServer, com.sun.net.httpserver.HttpServer",
        // Not public, in a package that is not exported, nested, no class at all.
        "Collector, java.util.stream.Collector",
        "Shutdown, ''",
        "Unsafe, sun.misc.Unsafe",
        "ModuleInfo, ''",
        "Entry, ''",
        "Map$Entry, ''",
        "package-info, ''",
        "util/List, ''",
        "Li\u0000st, ''",
        "Nonsense, ''",
    })
    void classesOfTheJdkAreNamed(String simpleName, String expected) throws IOException {
        KnownTypes types = KnownTypes.of(JDK, List.of());

        assertThat(types.named(simpleName)).containsExactlyElementsOf(words(expected));
    }

    @Test
    void classesOfFoldersAndJarsAreNamed() throws IOException {
        Path inFolder = folder.resolve("classes/org/example/List.class");
        Files.createDirectories(inFolder.getParent());
        Files.write(inFolder, bytesOf(KnownTypesTest.class, false));
        Files.write(folder.resolve("classes/Unnamed.class"), bytesOf(KnownTypes.class, true));
        Path jar = jar("com/example/List.class", bytesOf(KnownTypes.class, true));

        KnownTypes types = KnownTypes.of(JDK, List.of(folder.resolve("classes"), jar));

        assertThat(types.named("List")).containsExactly("com.example.List", "java.awt.List", "java.util.List");
        assertThat(types.named("Unnamed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "autovalue/shaded/com/google/common/collect/ImmutableList.class, ''",
        "org/glassfish/jersey/repackaged/ImmutableList.class, ''",
        "relocated/ImmutableList.class, ''",
        "com/unshaded/ImmutableList.class, com.unshaded.ImmutableList",
        "org/shadow.ed/ImmutableList.class, org.shadow.ed.ImmutableList",
    })
    void copiesThatLibrariesKeepOfOthersAreNothingToImport(String path, String expected) throws IOException {
        KnownTypes types = KnownTypes.of(JDK, List.of(jar(path, bytesOf(KnownTypes.class, true))));

        assertThat(types.named("ImmutableList")).containsExactlyElementsOf(words(expected));
    }

    /** Members, one of them public, of a class that is. */
    public static class Outer {

        public static class Seen {}

        public @interface SeenAnnotation {}

        protected static class Inherited {}

        static class Hidden {

            public static class PublicInHidden {}
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Seen, dev.runmark.library.Seen",
        "SeenAnnotation, dev.runmark.library.SeenAnnotation",
        "Inherited, ''",
        "Hidden, ''",
        "PublicInHidden, ''",
        "Entry, ''",
    })
    void publicMembersAreNamedOfLibrariesThatAreAskedFor(String simpleName, String expected) throws IOException {
        Path classes = folder.resolve("classes");
        for (Class<?> type : List.of(
                Outer.class,
                Outer.Seen.class,
                Outer.SeenAnnotation.class,
                Outer.Inherited.class,
                Outer.Hidden.class,
                Outer.Hidden.PublicInHidden.class)) {
            String name = type.getName().replace('.', '/').replace("KnownTypesTest$Outer", "Outer") + ".class";
            Files.createDirectories(classes.resolve(name).getParent());
            Files.write(classes.resolve(name), bytesOf(type));
        }

        KnownTypes asked = KnownTypes.of(JDK, List.of(classes));
        KnownTypes notAsked = KnownTypes.of(JDK, List.of(classes), List.of());

        assertThat(asked.members(simpleName))
                .containsExactlyElementsOf(words(expected.replace(".Seen", ".Outer.Seen")));
        assertThat(notAsked.members(simpleName)).isEmpty();
        assertThat(asked.isAnnotation("dev.runmark.library.Outer." + simpleName))
                .isEqualTo(simpleName.equals("SeenAnnotation"));
    }

    @Test
    void whatALibraryKeepsForItselfIsFurtherAway() throws IOException {
        KnownTypes types =
                KnownTypes.of(JDK, List.of(jar("com/example/internal/List.class", bytesOf(KnownTypes.class, true))));

        assertThat(types.ranked("List"))
                .containsExactly(
                        List.of(), List.of("java.util.List"), List.of("com.example.internal.List", "java.awt.List"));
    }

    @Test
    void packagesAreKnown() throws IOException {
        KnownTypes types = KnownTypes.of(JDK, List.of(jar("a/b/C.class", bytesOf(KnownTypes.class, true))));

        assertThat(List.of("java.util", "javax.swing", "a.b")).allMatch(types::hasPackage);
        assertThat(List.of("java", "a", "jdk.internal.misc", "a.b.C")).noneMatch(types::hasPackage);
    }

    private Path jar(String name, byte[] content) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String entry : List.of(name, "META-INF/versions/17/" + name, "module-info.class")) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(content);
            }
        }
        return jar;
    }

    /** Some class file, of a public class or of one that is not. */
    private static byte[] bytesOf(Class<?> type, boolean isPublic) throws IOException {
        byte[] bytes = bytesOf(type);
        assertThat(ClassHead.isPublic(bytes)).isEqualTo(isPublic);
        return bytes;
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (var in = type.getResourceAsStream(file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
