package dev.runmark.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a release consists of besides the jar names the version and the files that there are. */
class ReleaseFilesTest {

    private static final Pattern VERSION = Pattern.compile(
            "<artifactId>runmark</artifactId>\\s*<version>((\\d+\\.\\d+\\.\\d+)(-SNAPSHOT)?)</version>");

    private static Matcher version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version;
    }

    @Test
    void theCatalogueOfJbangNamesTheArtifact() throws IOException {
        String script = JsonMapper.shared()
                .readTree(Files.readString(Path.of("jbang-catalog.json")))
                .at("/aliases/runmark/script-ref")
                .asString();

        assertThat(script).isEqualTo("dev.runmark:runmark:" + version().group(1));
    }

    /** What is not released yet stands below "Unreleased", and what is has its version and date. */
    @Test
    void theVersionFollowsTheChangelog() throws IOException {
        Matcher version = version();
        String heading = version.group(3) == null
                ? "(?m)^## \\[" + version.group(2) + "] - \\d{4}-\\d\\d-\\d\\d$"
                : "## \\[Unreleased]\\s+What will be " + version.group(2) + "\\.";

        assertThat(Files.readString(Path.of("CHANGELOG.md"))).containsPattern(heading);
    }

    @Test
    void theContainerCopiesWhatThereIs() throws IOException {
        List<String> copied = Files.readAllLines(Path.of("src/main/launchers/Containerfile")).stream()
                .filter(line -> line.startsWith("COPY "))
                .flatMap(line -> Stream.of(
                        line.substring("COPY ".length(), line.lastIndexOf(' ')).split(" ")))
                .toList();

        assertThat(copied).contains("target/runmark.jar", "src/main/launchers/runmark");
        assertThat(copied.stream().filter(file -> !file.startsWith("target/")))
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
    }
}
