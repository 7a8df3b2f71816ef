package dev.runmark.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.FileStamp;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierBuildsTest {

    private final Path folder;
    private final EarlierBuilds builds;

    EarlierBuildsTest(@TempDir Path folder) {
        this.folder = folder;
        builds = EarlierBuilds.in(folder, Path.of("project"), Path.of("site"));
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        builds.keep(build());

        assertThat(builds.last()).contains(build());
    }

    @Test
    void anotherSiteHasAnother() {
        builds.keep(build());

        assertThat(EarlierBuilds.in(folder, Path.of("project"), Path.of("other"))
                        .last())
                .isEmpty();
        assertThat(EarlierBuilds.in(folder, Path.of("other"), Path.of("site")).last())
                .isEmpty();
    }

    @Test
    void whatTextsAreFoundByIsMissingOnAnotherBasis() {
        byte[] terms = {1, 2, 3};
        builds.keepTerms("basis", terms);

        assertThat(builds.terms("basis")).contains(terms);
        assertThat(builds.terms("other")).isEmpty();
        assertThat(builds.terms("basis and more")).isEmpty();
    }

    @Test
    void whatIsDamagedIsMissing() throws IOException {
        builds.keep(build());
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThat(builds.last()).isEmpty();
    }

    @Test
    void ofWhatIsCutOffNothingIsRead() {
        byte[] bytes = EarlierBuildFormat.write(build());

        for (int length = 0; length < bytes.length; length++) {
            assertThat(EarlierBuildFormat.read(Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @Test
    void ofAnotherVersionNothingIsRead() {
        byte[] bytes = EarlierBuildFormat.write(build());
        bytes[3] ^= 1;

        assertThat(EarlierBuildFormat.read(bytes)).isEmpty();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("key") && !file.endsWith("room"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static EarlierBuild build() {
        TreeMap<String, KnownFile> inputs = new TreeMap<>();
        inputs.put("/project/content", new KnownFile(FileStamp.FOLDER, ""));
        inputs.put("/project/content/a.md", new KnownFile(new FileStamp(3, 5, "(dev=1,ino=2)"), "hash"));
        inputs.put("/project/templates", new KnownFile(FileStamp.NOTHING, ""));
        TreeMap<String, FileStamp> outputs = new TreeMap<>();
        outputs.put("index.html", new FileStamp(7, Long.MAX_VALUE, ""));
        TreeMap<String, String> pages = new TreeMap<>(Map.of("content/a.md", "key"));
        Problem problem = new Problem(
                Severity.WARNING,
                Rule.IMAGE_ALT,
                new Location("content/a.md", 2, 3),
                4,
                "the line ü",
                "the message",
                List.of("a note", "another"),
                "the help");
        TreeMap<String, List<String>> links = new TreeMap<>(Map.of("a.html", List.of("b.html#x"), "b.html", List.of()));
        return new EarlierBuild(
                "key",
                "proving",
                new InputFiles(11, inputs),
                new BuiltSite(outputs, "places", pages, links),
                List.of(problem),
                List.of("1 page", ""));
    }
}
