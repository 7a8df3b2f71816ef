package dev.runmark.example.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which processes count as what a process has started. */
@Timeout(60)
class DescendantsTest {

    private static final Path SHELL = Path.of("/bin/sh");

    @Test
    void childrenAndTheirChildrenAreFound() throws IOException, InterruptedException {
        String script = "sleep 600 & sh -c 'sleep 600 & sleep 600 & echo ready; wait' & wait";

        List<Long> found = descendants(script);

        assertThat(found).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whoHasStartedNothingHasNone() throws IOException, InterruptedException {
        assertThat(descendants("echo ready; read line")).isEmpty();
    }

    @Test
    void nothingIsLeftOfWhoHasEnded() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL));
        Process process = new ProcessBuilder(SHELL.toString(), "-c", ":").start();
        process.waitFor();

        assertThat(Descendants.of(process)).isEmpty();
    }

    /** The descendants of a script once it says that it is ready; Java finds the same. */
    private static List<Long> descendants(String script) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL));
        Process process = new ProcessBuilder(SHELL.toString(), "-c", script).start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            List<Long> found = Descendants.of(process);
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            process.descendants().map(ProcessHandle::pid).toList());
            return found;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
