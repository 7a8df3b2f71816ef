package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PathNamesTest {

    @Test
    void standWithSlashesOnEverySystem() {
        assertThat(PathNames.slashed(Path.of("content", "java", "pools.md"))).isEqualTo("content/java/pools.md");
        assertThat(PathNames.slashed(Path.of("..", "other"))).isEqualTo("../other");
        assertThat(PathNames.slashed(Path.of(""))).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBackslashIsPartOfANameWhereItSeparatesNothing() {
        assertThat(PathNames.slashed(Path.of("a", "b\\c"))).isEqualTo("a/b\\c");
    }
}
