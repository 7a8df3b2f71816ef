package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RunnerTest {

    @Test
    void classFilesAreGoneOnceTheirProgramHasRun() throws IOException {
        try (Runner runner = Runner.open(Jdk.current())) {
            assertThatThrownBy(() -> runner.run(
                            classes -> {
                                Files.writeString(classes.resolve("Example.class"), "");
                                throw new IOException("no more of it");
                            },
                            1))
                    .hasMessage("no more of it");
            assertThat(runner.root()).isDirectoryContaining(runner.probe()::equals);
            assertThat(runner.root()).isDirectoryNotContaining(file -> !file.equals(runner.probe()));
        }
    }
}
