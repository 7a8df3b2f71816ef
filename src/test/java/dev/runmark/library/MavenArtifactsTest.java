package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenArtifactsTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void settings() throws IOException {
        TinyMaven.in(folder);
    }

    @Test
    void anArtifactComesWithAllThatItNeeds() throws IOException {
        publish("base", "1.0", "");
        publish(
                "tool",
                "2.0",
                TinyMaven.dependency("base", "1.0", "compile") + TinyMaven.dependency("tests", "9", "test"));

        assertThat(names(fetch("org.example:tool:2.0"))).containsExactly("tool-2.0.jar", "base-1.0.jar");
    }

    @Test
    void whatWasFetchedOnceNeedsNoNetwork() throws IOException {
        publish("base", "1.0", "");
        fetch("org.example:base:1.0");
        maven().mirror("http://127.0.0.1:9/nobody-listens-here");

        assertThat(names(fetch("org.example:base:1.0"))).containsExactly("base-1.0.jar");
    }

    @Test
    void theArtifactForTheJvmStandsForOneWithoutClasses() throws IOException {
        publish("base", "1.0", "");
        publish("tool-jvm", "2.0", TinyMaven.dependency("base", "1.0", "compile"));
        publishHollow("tool", "2.0", """
                {"variants": [
                  {"name": "js", "attributes": {"org.gradle.usage": "kotlin-runtime"}, "available-at": {"module": "tool-js"}},
                  {"name": "android", "attributes": {"org.gradle.usage": "java-runtime", "org.gradle.jvm.environment": "android"},
                   "available-at": {"group": "org.example", "module": "tool-android", "version": "2.0"}},
                  {"name": "droid", "attributes": {"org.gradle.usage": "java-runtime", "org.jetbrains.kotlin.platform.type": "androidJvm"},
                   "available-at": {"group": "org.example", "module": "tool-droid", "version": "2.0"}},
                  {"name": "jvm", "attributes": {"org.gradle.usage": "java-runtime", "org.jetbrains.kotlin.platform.type": "jvm"},
                   "available-at": {"group": "org.example", "module": "tool-jvm", "version": "2.0"}}
                ]}""");

        ClassPath found = fetch("org.example:tool:2.0");

        assertThat(names(found)).containsExactly("tool-2.0.jar", "tool-jvm-2.0.jar", "base-1.0.jar");
        assertThat(found.askedFor())
                .extracting(path -> path.getFileName().toString())
                .contains("tool-jvm-2.0.jar");
        assertThat(names(fetch("org.example:tool:2.0", "org.example:tool-jvm:2.0")))
                .containsExactly("tool-2.0.jar", "tool-jvm-2.0.jar", "base-1.0.jar");
    }

    @Test
    void anArtifactWithoutClassesIsEnoughWhereNothingStandsForIt() throws IOException {
        publish("base", "1.0", "");
        publishHollow("plain", "2.0", "");
        publishHollow("damaged", "2.0", "{\"variants\": [");
        publishHollow("elsewhere", "2.0", "{\"variants\": [{\"attributes\": 3}, 4]}");

        for (String artifact : List.of("plain", "damaged", "elsewhere")) {
            ClassPath found = fetch("org.example:" + artifact + ":2.0", "org.example:base:1.0");
            assertThat(found.problems()).isEmpty();
            assertThat(names(found)).containsExactly(artifact + "-2.0.jar", "base-1.0.jar");
        }
    }

    @Test
    void whatStandsForAnArtifactIsMissedLikeAnyOther() throws IOException {
        publishHollow("tool", "2.0", """
                {"variants": [{"attributes": {"org.gradle.usage": "java-runtime"},
                 "available-at": {"group": "org.example", "module": "tool-jvm", "version": "2.0"}}]}""");

        assertThat(fetch("org.example:tool:2.0").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("org.example:tool-jvm:2.0"));
    }

    private void publishHollow(String artifact, String version, String metadata) throws IOException {
        publish(artifact, version, "");
        Path home = maven().remote().resolve("org/example").resolve(artifact).resolve(version);
        try (ZipOutputStream jar =
                new ZipOutputStream(Files.newOutputStream(home.resolve(artifact + "-" + version + ".jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
        }
        if (!metadata.isEmpty()) {
            Files.writeString(home.resolve(artifact + "-" + version + ".module"), metadata);
        }
    }

    @Test
    void ofTwoVersionsOneIsTaken() throws IOException {
        publish("base", "1.0", "");
        publish("base", "1.1", "");
        publish("tool", "2.0", TinyMaven.dependency("base", "1.0", "compile"));

        assertThat(names(fetch("org.example:tool:2.0", "org.example:base:1.1")))
                .containsExactly("tool-2.0.jar", "base-1.1.jar");
    }

    @Test
    void aVersionThatDoesNotExistIsToldWithTheOneThatWasMeant() throws IOException {
        publish("base", "33.4.0", "");
        publish("other", "1.0", "");

        assertThat(fetch("org.example:other:1.0", "org.example:base:33.4.1").problems())
                .extracting(problem -> problem.toString().replace(folder.toUri().toString(), "FOLDER/"))
                .containsExactly("""
                        command line:1:14: error: there is no `org.example:base:33.4.1` in FOLDER/remote
                            1 | --dependency org.example:base:33.4.1
                              |              ^^^^^^^^^^^^^^^^^^^^^^^
                          help: did you mean version `33.4.0`?""");
    }

    @Test
    void anArtifactThatNobodyHasIsTold() throws IOException {
        assertThat(fetch("org.example:bse:1.0").problems())
                .singleElement()
                .extracting(Problem::help)
                .isEqualTo("check group and artifact: no version is known of `org.example:bse`");
    }

    @Test
    void whatIsMissingBehindAnArtifactIsToldWithIt() throws IOException {
        publish("tool", "2.0", TinyMaven.dependency("base", "1.0", "compile"));

        assertThat(fetch("org.example:tool:2.0").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("there is no `org.example:base:1.0` in ")
                .endsWith(", which `org.example:tool:2.0` needs");
    }

    @Test
    void withoutANetworkTheReasonIsTold() throws IOException {
        maven().mirror("http://127.0.0.1:9/nobody-listens-here");

        assertThat(fetch("org.example:base:1.0").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .startsWith("`org.example:base:1.0` cannot be fetched: ")
                    .contains("refused");
            assertThat(problem.help())
                    .isEqualTo("with a network, try again; what is in the local repository needs none");
        });
    }

    @Test
    void brokenSettingsAreTold() throws IOException {
        Files.writeString(folder.resolve("settings.xml"), "<settings><mirrors>");

        assertThat(fetch("org.example:base:1.0").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("Maven's settings cannot be used: ")
                .contains("settings.xml");
    }

    private ClassPath fetch(String... coordinates) throws IOException {
        return maven().fetch(coordinates);
    }

    private TinyMaven maven() {
        return new TinyMaven(folder);
    }

    private static List<String> names(ClassPath found) {
        assertThat(found.problems()).isEmpty();
        return found.entries().stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private void publish(String artifact, String version, String dependencies) throws IOException {
        maven().publish(artifact, version, dependencies);
    }
}
