package dev.runmark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFramesTest {

    @BeforeEach
    void areOfExample(@TempDir Path classes) throws IOException {
        Files.createFile(classes.resolve("Example.class"));
        OwnFrames.areOf(classes.toString());
    }

    @Test
    void aFrameThatComesAgainIsToldOnce() {
        assertThat(lines(3, 3, 3, 4, 3, 4, 9)).containsExactly(3, 4, 9);
    }

    @Test
    void theOutermostIsAlwaysTold() {
        assertThat(lines(10, 3, 10)).containsExactly(10, 3, 10);
        assertThat(lines(10)).containsExactly(10);
    }

    @Test
    void othersAreNotTold() {
        StackTraceElement other = new StackTraceElement("app", null, null, "Library", "call", "Library.java", 5);

        assertThat(OwnFrames.of(new StackTraceElement[] {other, own(2)})).containsExactly(own(2));
    }

    private static List<Integer> lines(int... lines) {
        return OwnFrames.of(Arrays.stream(lines).mapToObj(OwnFramesTest::own).toArray(StackTraceElement[]::new))
                .stream()
                .map(StackTraceElement::getLineNumber)
                .toList();
    }

    private static StackTraceElement own(int line) {
        return new StackTraceElement("app", null, null, "Example", "call", "page.md", line);
    }
}
