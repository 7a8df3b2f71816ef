package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever owns the name is free to take it: nothing here may lead a reader, an editor or a build to it. */
class AddressesTest {

    private static final Pattern NOT_OURS = Pattern.compile(
            "(?i)(?:https?://|scm:git:|[@/.])(?:\\w+\\.)*(?:runmark\\.(?:dev|io|org|com)\\b|git(?:hub|lab)\\.com[/:]runmark)");

    private static final List<String> FOLDERS = List.of("content", "templates", "src", ".github", ".ci");

    @Test
    void noFilePointsToANameThatNobodyHereIsKnownToOwn() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> below = FOLDERS.stream().flatMap(AddressesTest::files)) {
            assertThat(Stream.concat(top.filter(Files::isRegularFile), below)
                            .filter(file -> NOT_OURS.matcher(text(file)).find()))
                    .isEmpty();
        }
    }

    @Test
    void suchANameIsFound() {
        assertThat(List.of("https://%s.dev/a", "http://www.%s.org", "git@github.com:%s/runmark"))
                .allMatch(text -> NOT_OURS.matcher(text.formatted("runmark")).find());
        assertThat(List.of("dev.runmark:runmark", "https://runmark.example/"))
                .noneMatch(text -> NOT_OURS.matcher(text).find());
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            // Pictures, too: what is not text matches nothing.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
