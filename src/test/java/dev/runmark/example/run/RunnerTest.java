package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.site.ExampleScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

    @Test
    void classFilesAreGoneOnceTheirProgramHasRun() throws IOException {
        try (Runner runner = Runner.open(Jdk.current(), Cell.of(ExampleScope.DEFAULT))) {
            List<Path> before = inside(runner);
            assertThatThrownBy(() -> runner.first(classes -> {
                        Files.writeString(classes.resolve("Example.class"), "");
                        throw new IOException("no more of it");
                    }))
                    .hasMessage("no more of it");
            assertThat(inside(runner)).isEqualTo(before).contains(runner.root().resolve("jvm"));
        }
    }

    @Test
    void whereNothingCanBeKeptItGoesWithout(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (Runner runner = Runner.open(Jdk.current(), Cell.of(ExampleScope.DEFAULT), file)) {
            assertThat(inside(runner)).contains(runner.root().resolve("probe.jar"));
        }
    }

    private static List<Path> inside(Runner runner) throws IOException {
        try (Stream<Path> files = Files.list(runner.root())) {
            return files.sorted().toList();
        }
    }
}
