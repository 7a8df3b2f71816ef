package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM gets in which examples are raced. */
class RaceKitTest {

    @Test
    void aJdkThatTakesAgentsGetsOne(@TempDir Path folder) throws IOException {
        RaceKit kit = RaceKit.write(Jdk.current(), folder);

        assertThat(kit.complete()).isTrue();
        assertThat(kit.jvmOptions()).anyMatch(option -> option.startsWith("-javaagent:"));
        assertThat(kit.sharedJvmOptions()).isEmpty();
        assertThat(folder).isDirectoryContaining("glob:**agent.jar");
    }

    @Test
    void oneWithoutInstrumentationGoesWithout(@TempDir Path folder, @TempDir Path home) throws IOException {
        Jdk bare = new Jdk(home, Jdk.current().feature(), "without java.instrument");

        RaceKit kit = RaceKit.write(bare, folder);

        assertThat(kit.complete()).isFalse();
        assertThat(kit.jvmOptions()).noneMatch(option -> option.startsWith("-javaagent:"));
        assertThat(kit.sharedJvmOptions()).contains("--add-opens=java.base/java.lang=ALL-UNNAMED");
        assertThat(folder).isEmptyDirectory();
    }
}
