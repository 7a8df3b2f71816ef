package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathTest {

    private static final String LIBRARY = "package lib; public class A { public static int one() { return 1; } }";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void jarsAndFoldersAreFoundInTheOrderInWhichTheyAreNamed() throws IOException {
        Path jar = Jars.jar(folder.resolve("lib/z.jar"), LIBRARY);
        Path classes = Jars.classes(folder.resolve("classes"), LIBRARY);

        assertThat(found("lib/z.jar", "classes")).isEqualTo(ClassPath.of(List.of(jar, classes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/*.jar", "lib/*", "lib/?.jar"})
    void aWildcardStandsForTheJarsOfAFolder(String path) throws IOException {
        Path b = Jars.jar(folder.resolve("lib/b.jar"), LIBRARY);
        Path a = Jars.jar(folder.resolve("lib/a.jar"), LIBRARY);
        Files.createDirectories(folder.resolve("lib/folder"));
        Files.writeString(folder.resolve("lib/notes.txt"), "");

        assertThat(found(path)).isEqualTo(ClassPath.of(List.of(a, b)));
    }

    @Test
    void whatIsNamedTwiceIsThereOnce() throws IOException {
        Path jar = Jars.jar(folder.resolve("lib/a.jar"), LIBRARY);

        assertThat(found("lib/a.jar", "lib/*.jar", "lib/../lib/a.jar").entries())
                .containsExactly(jar);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lib/b.jar     | there is no PROJECT/lib/b.jar                   | did you mean `a.jar`?",
                "libs/a.jar    | there is no PROJECT/libs/a.jar                  | build it first; what Maven can fetch is named in `examples.dependencies`",
                "libs/*.jar    | there is no PROJECT/libs                        | did you mean `lib`?",
                "lib/*.zip     | no jar has such a name           | put the jars there, or take this out",
                "*/a.jar       | a folder's name cannot have `*` or `?` here     | name each folder: `lib/a/*.jar`",
                "lib/notes.txt | this is neither a jar nor a folder              | name a jar, or a folder with classes",
                "bad/text.jar  | text.jar cannot be read as a jar: zip END header not found | build or download it again",
                "bad/*.jar     | text.jar cannot be read as a jar: zip END header not found | build or download it again",
            })
    void whatCannotBeHadIsTold(String path, String message, String help) throws IOException {
        Jars.jar(folder.resolve("lib/a.jar"), LIBRARY);
        Files.writeString(folder.resolve("lib/notes.txt"), "");
        Files.createDirectories(folder.resolve("bad"));
        Files.writeString(folder.resolve("bad/text.jar"), "no jar at all, but long enough to look for an end in it");

        ClassPath found = found(path, "lib/a.jar");

        assertThat(found.entries()).containsExactly(folder.resolve("lib/a.jar"));
        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message().replace(folder.toString(), "PROJECT")).isEqualTo(message);
            assertThat(problem.help()).isEqualTo(help);
            assertThat(problem.location().column()).isEqualTo(13);
            assertThat(problem.length()).isEqualTo(path.length());
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aColonWouldEndTheEntry() throws IOException {
        Jars.jar(folder.resolve("a:b/a.jar"), LIBRARY);

        assertThat(found("a:b/a.jar").problems())
                .extracting(Problem::message)
                .containsExactly("Java cannot have `:` in an entry of a class path");
    }

    @Test
    void aChangeAnywhereIsAnotherFingerprint() throws IOException {
        Path jar = Jars.jar(folder.resolve("a.jar"), LIBRARY);
        Path classes = Jars.classes(folder.resolve("classes"), LIBRARY);
        String before = found("a.jar", "classes").fingerprint();
        assertThat(found("a.jar", "classes").fingerprint()).isEqualTo(before);
        assertThat(found("classes", "a.jar").fingerprint()).isNotEqualTo(before);

        Files.writeString(classes.resolve("new.properties"), "");
        String withFile = found("a.jar", "classes").fingerprint();
        Files.move(classes.resolve("new.properties"), classes.resolve("other.properties"));
        String renamed = found("a.jar", "classes").fingerprint();
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        var modified = Files.getLastModifiedTime(jar);
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, modified);
        String changed = ClassPath.of(List.of(jar, classes)).fingerprint();

        assertThat(Stream.of(before, withFile, renamed, changed)).doesNotHaveDuplicates();
    }

    private ClassPath found(String... paths) throws IOException {
        List<PlacedText> asked = Stream.of(paths)
                .map(path -> PlacedText.onCommandLine("--classpath", path))
                .toList();
        return ClassPath.of(new Libraries(asked, List.of()), folder, FetchListener.NONE);
    }
}
