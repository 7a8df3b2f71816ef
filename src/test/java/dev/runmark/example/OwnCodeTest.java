package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnCodeTest {

    @Test
    void everyClassThatProvesCountsByItsContent() throws IOException {
        assertThat(OwnCode.fingerprint().lines())
                .isSorted()
                .allMatch(line -> line.matches("dev/runmark/example/[\\w$/-]+\\.(?:class|py|cjs) [0-9a-f]{1,8}"))
                .anyMatch(line -> line.startsWith("dev/runmark/example/judge/Judge.class "))
                .anyMatch(line -> line.startsWith("dev/runmark/example/run/Runner.class "));
    }
}
