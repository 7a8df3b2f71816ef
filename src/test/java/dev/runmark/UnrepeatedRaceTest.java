package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs do in a process that others used, too, is mentioned to whoever asks for it, and accuses nobody. */
class UnrepeatedRaceTest {

    private final Project project;

    UnrepeatedRaceTest(@TempDir Path folder) throws IOException {
        project = new Project(folder);
        project.with("page.md", Files.readString(Path.of("src/test/resources/races/unrepeated.md")));
    }

    @Test
    void isMentionedToTheStrictAlsoWhenItIsKnown() {
        Ran first = check("--strict");
        Ran second = check("--strict");

        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isZero();
        assertThat(first.out())
                .containsPattern(
                        "page\\.md:5: 2 of 55 runs printed `the sixth`, and no process of its own did so again; "
                                + "`runmark check --race=[0-9a-z.-]+ \\S*page\\.md:5` tries once more\n");
        assertThat(second.out()).contains("page.md:5: 2 of 55 runs printed `the sixth`");
    }

    @Test
    void isMentionedToNobodyElse() {
        Ran ran = check();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).doesNotContain("sixth");
    }

    private Ran check(String... options) {
        return Ran.runmarkWithCache(
                Stream.concat(Stream.of("check", project.folder().toString()), Stream.of(options))
                        .toArray(String[]::new));
    }
}
