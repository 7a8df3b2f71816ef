package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks each folder in {@code src/test/resources/plain}, which holds Markdown that belongs to no site, and
 *
 * <ul>
 *   <li>{@code args.txt}: the command line, in which {@code CASE} is the folder (default: check it);
 *   <li>{@code problems.txt}: all that stands on the error stream (default: nothing);
 *   <li>{@code exit.txt}: the exit status (default: 1 if there is a {@code problems.txt}, otherwise 0);
 *   <li>{@code summary.txt}: the line of the summary, in which {@code JAVA} is this Java's version.
 * </ul>
 */
class PlainTest {

    private static final Path CASES = Path.of("src/test/resources/plain");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void plain(String name) throws IOException {
        Path folder = CASES.resolve(name);
        Path problems = folder.resolve("problems.txt");

        Ran ran = Ran.runmark(textOr("check CASE", folder.resolve("args.txt"))
                .strip()
                .replace("CASE", folder.toString())
                .split(" ", -1));

        assertThat(ran.err().replace(folder.toString(), "CASE")).isEqualTo(textOr("", problems));
        assertThat(ran.out().lines().skip(1).findFirst().orElse("").strip())
                .isEqualTo(Files.readString(folder.resolve("summary.txt"))
                        .strip()
                        .replace("JAVA", String.valueOf(Runtime.version().feature())));
        assertThat(ran.status())
                .isEqualTo(Integer.parseInt(textOr(Files.exists(problems) ? "1" : "0", folder.resolve("exit.txt"))
                        .strip()));
    }

    private static String textOr(String absent, Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : absent;
    }
}
