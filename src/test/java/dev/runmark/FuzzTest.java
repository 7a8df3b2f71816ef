package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs all that is fuzzed on what fuzzing has found worth keeping, and on some of its neighbours. */
class FuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final int NEIGHBOURS = 200;
    private static final int MOST_CHANGES = 4;

    static Set<String> targets() {
        return FuzzTargets.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Timeout(60)
    void nothingIsThrown(String name) throws IOException {
        Consumer<byte[]> target = Objects.requireNonNull(FuzzTargets.ALL.get(name));
        SplittableRandom random = new SplittableRandom(17);
        for (Path file : filesOf(name)) {
            byte[] input = Files.readAllBytes(file);
            target.accept(input);
            for (int i = 0; i < NEIGHBOURS; i++) {
                target.accept(neighbour(input, random));
            }
        }
    }

    /** A target whose corpus nobody has begun would pass on nothing. */
    @Test
    void eachHasACorpus() throws IOException {
        for (String name : targets()) {
            assertThat(filesOf(name)).as(name).isNotEmpty();
        }
    }

    private static List<Path> filesOf(String name) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
            return files.sorted().toList();
        }
    }

    /** With some bytes changed, left out, or said again. */
    private static byte[] neighbour(byte[] input, SplittableRandom random) {
        byte[] bytes = input.clone();
        for (int left = random.nextInt(MOST_CHANGES) + 1; left > 0 && bytes.length > 0; left--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(input, input.length / 2, input.length));
                default -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
