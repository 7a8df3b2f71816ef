package dev.runmark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    @Test
    void projectsAreKnownByTheirPoms() {
        assertThat(asked("g:a:1", "pom.xml", "../core/pom.xml").poms(Path.of("/projects/site")))
                .containsExactly(Path.of("/projects/site/pom.xml"), Path.of("/projects/core/pom.xml"));
    }

    @Test
    void artifactsHaveNone() {
        assertThat(asked("org.example:pom:1", "org.example:xml:1.xm").poms(Path.of("/work")))
                .isEmpty();
    }

    @Test
    void theNetworkIsForbiddenByOneOfTwo() {
        Libraries forbidden = new Libraries(List.of(), List.of(), Network.FORBIDDEN);

        assertThat(forbidden.and(Libraries.NONE).network()).isEqualTo(Network.FORBIDDEN);
        assertThat(Libraries.NONE.and(forbidden).network()).isEqualTo(Network.FORBIDDEN);
        assertThat(Libraries.NONE.and(Libraries.NONE).network()).isEqualTo(Network.USED);
    }

    private static Libraries asked(String... dependencies) {
        return new Libraries(
                List.of(),
                Stream.of(dependencies)
                        .map(text -> PlacedText.onCommandLine("--dependency", text))
                        .toList());
    }
}
