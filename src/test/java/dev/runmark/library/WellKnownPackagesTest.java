package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which artifact has a package. */
class WellKnownPackagesTest {

    @ParameterizedTest
    @CsvSource({
        "org.junit.jupiter.api, org.junit.jupiter:junit-jupiter-api",
        "com.google.common.collect, com.google.guava:guava",
        "org.assertj.core.api, org.assertj:assertj-core",
    })
    void knowsArtifacts(String name, String artifact) {
        assertThat(WellKnownPackages.read().artifactOf(name)).contains(artifact);
    }

    @ParameterizedTest
    @CsvSource({"java.util", "org.junit.jupiter", "com.google", "nothing"})
    void namesNoneForOthers(String name) {
        assertThat(WellKnownPackages.read().artifactOf(name)).isEmpty();
    }

    @Test
    void theListIsSortedAndWellFormed() throws IOException {
        try (InputStream in = WellKnownPackages.class.getResourceAsStream("well-known-packages.txt")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            assertThat(lines)
                    .isNotEmpty()
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.matches("[\\w.]+ [\\w.-]+:[\\w.-]+"));
        }
    }
}
