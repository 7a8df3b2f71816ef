package dev.runmark.example.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipesTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void thereIsAShell() {
        assumeTrue(Channel.hasShell());
    }

    @Test
    void manyAreMadeAtOnceAndNoneIsGivenTwice() throws Exception {
        Path spare = folder.resolve("spare");
        ExecutorService takers = Executors.newFixedThreadPool(4);
        try {
            takers.invokeAll(IntStream.range(0, 40)
                    .<Callable<Path>>mapToObj(number -> () -> put(folder.resolve("pipe-" + number), spare))
                    .toList());
        } finally {
            takers.shutdown();
        }

        assertThat(IntStream.range(0, 40).mapToObj(number -> folder.resolve("pipe-" + number)))
                .allMatch(PipesTest::isPipe);
        assertThat(spare.toFile().listFiles()).isNotEmpty().allMatch(file -> isPipe(file.toPath()));
    }

    @Test
    void oneWaitsUntilItIsNeeded() throws Exception {
        Path spare = folder.resolve("spare");
        put(folder.resolve("one"), spare);
        File[] waiting = spare.toFile().listFiles();
        put(folder.resolve("other"), spare);

        assertThat(spare.toFile().listFiles()).isSubsetOf(waiting).hasSize(waiting.length - 1);
    }

    @Test
    void whereThereCanBeNoneThatIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Pipes.put(folder.resolve("pipe"), file.resolve("spare")))
                .isInstanceOf(IOException.class);
    }

    private static Path put(Path pipe, Path spare) throws IOException, InterruptedException {
        Pipes.put(pipe, spare);
        return pipe;
    }

    private static boolean isPipe(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException e) {
            return false;
        }
    }
}
