package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs Runmark on each tiny project in {@code src/test/resources/sites}. A project is a folder with
 *
 * <ul>
 *   <li>{@code content/} and perhaps {@code templates/}, as an author has them;
 *   <li>{@code args.txt}: the command line, in which {@code PROJECT} is the project folder (default: build it);
 *   <li>{@code problems.txt}: all that stands on the error stream (default: nothing);
 *   <li>{@code exit.txt}: the exit status (default: 1 if there is a {@code problems.txt}, otherwise 0);
 *   <li>{@code expected/}: files that the site must hold, byte for byte; of one called {@code x.contains.txt} each line
 *       must occur in the site's {@code x}, of {@code x.lacks.txt} none, and {@code x.missing} must not exist.
 * </ul>
 */
class SitesTest {

    private static final Path SITES = Path.of("src/test/resources/sites");

    static Stream<String> sites() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void site(String name, @TempDir Path temp) throws IOException {
        Path expectations = SITES.resolve(name);
        Path project = new Project(temp.resolve("project")).copyOf(expectations).folder();
        boolean problematic = Files.exists(expectations.resolve("problems.txt"));
        List<Path> expected = filesIn(expectations.resolve("expected"));
        assertThat(problematic || !expected.isEmpty())
                .as("a case says what it expects")
                .isTrue();

        Ran ran = Ran.runmark(args(expectations, project));

        assertThat(ran.err().replace(project.toString(), "PROJECT"))
                .isEqualTo(textOr("", expectations.resolve("problems.txt")));
        assertThat(ran.status())
                .isEqualTo(Integer.parseInt(textOr(problematic ? "1" : "0", expectations.resolve("exit.txt"))
                        .strip()));
        assertThat(Files.exists(project.resolve("site"))).isEqualTo(!expected.isEmpty());
        for (Path file : expected) {
            compare(
                    file,
                    project.resolve("site")
                            .resolve(expectations.resolve("expected").relativize(file)));
        }
    }

    private static void compare(Path expected, Path target) throws IOException {
        String name = target.getFileName().toString();
        if (name.endsWith(".contains.txt")) {
            assertThat(without(".contains.txt", target)).content().contains(lines(expected));
        } else if (name.endsWith(".lacks.txt")) {
            assertThat(without(".lacks.txt", target)).content().doesNotContain(lines(expected));
        } else if (name.endsWith(".missing")) {
            assertThat(without(".missing", target)).doesNotExist();
        } else {
            assertThat(target).hasSameBinaryContentAs(expected);
        }
    }

    private static Path without(String suffix, Path path) {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - suffix.length()));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }

    private static String[] args(Path expectations, Path project) throws IOException {
        return textOr("build --source PROJECT", expectations.resolve("args.txt"))
                .strip()
                .replace("PROJECT", project.toString())
                .split(" ", -1);
    }

    private static String textOr(String absent, Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : absent;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
