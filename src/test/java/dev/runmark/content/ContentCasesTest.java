package dev.runmark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder below {@code src/test/resources/content} is a project; its {@code problems.txt} is what users see of it. */
class ContentCasesTest {

    private static final Path CASES = Path.of("src/test/resources/content");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void problemsAreAsExpected(Path project) throws IOException {
        Path expected = project.resolve("problems.txt");
        String problems = shown(ContentReader.read(project));

        assertThat(problems).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void windowsLineEndingsChangeNothing(Path project, @TempDir Path copy) throws IOException {
        copy(project, copy, "\n");
        Site unix = ContentReader.read(copy);
        copy(project, copy, "\r\n");

        assertThat(ContentReader.read(copy)).isEqualTo(unix);
    }

    private static String shown(Site site) {
        String problems = site.problems().stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
        return problems.isEmpty() ? "" : problems + "\n";
    }

    /** Byte by byte, so that a file that is not UTF-8 stays one. */
    private static void copy(Path from, Path to, String lineEnding) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(target, bytes.replace("\n", lineEnding), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
