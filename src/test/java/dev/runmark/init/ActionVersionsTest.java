package dev.runmark.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * GitHub's actions have one version in this repository, that of {@code actions.txt}: what the workflow and the action use
 * is what the guide and {@code init} give to others.
 */
class ActionVersionsTest {

    private static final Pattern USED = Pattern.compile("uses: (actions/[\\w-]+@\\S+)");

    static Stream<Path> filesWithActions() throws IOException {
        Stream<Path> all = Stream.of(
                        ".github", "action.yml", "content/runmark", "src/main/java", "src/test/resources/init")
                .flatMap(ActionVersionsTest::files);
        return all.filter(file -> !used(file).isEmpty()).sorted().toList().stream();
    }

    @ParameterizedTest
    @MethodSource("filesWithActions")
    void isTheOneOfTheList(Path file) throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/actions.txt")))
                .containsAll(used(file));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(yml|md|java|txt)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> used(Path file) {
        try {
            return USED.matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
