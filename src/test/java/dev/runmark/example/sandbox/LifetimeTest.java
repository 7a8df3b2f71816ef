package dev.runmark.example.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.site.SandboxMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long lives what runs in a sandbox: not longer than Runmark, and not shorter for the thread that asked for it. */
@Timeout(60)
class LifetimeTest {

    private static final String SLEEPS = "sleep 86128";

    @BeforeEach
    void thereIsASandbox() {
        boolean required = "required".equals(System.getenv("RUNMARK_SANDBOX"));
        assumeTrue(required || Sandbox.of(SandboxMode.AUTO).isolation().sandboxed());
    }

    @Test
    void aProcessOutlivesTheThreadThatAskedForIt(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            try {
                started.complete(Starter.start(new ProcessBuilder(command(folder, "read line; exit 7"))));
            } catch (IOException | InterruptedException e) {
                started.completeExceptionally(e);
            }
        });
        asking.start();
        asking.join();

        Process process = started.get();
        process.getOutputStream().close();

        assertThat(process.waitFor()).isEqualTo(7);
    }

    @Test
    void nothingIsLeftOfABuildThatIsKilled(@TempDir Path folder) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                ```java timeout=60s
                new ProcessBuilder("/bin/sh", "-c", "%s").start().waitFor();
                ```
                """.formatted(SLEEPS));
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.runmark.Main",
                        "check",
                        "--no-cache",
                        "--sandbox",
                        "required",
                        page.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            await(() -> sleeps() || !build.isAlive());
            assertThat(build.isAlive())
                    .as(Files.readString(folder.resolve("said")))
                    .isTrue();
        } finally {
            build.destroyForcibly();
        }

        await(() -> !sleeps());
        assertThat(build.waitFor()).isEqualTo(137);
    }

    private static List<String> command(Path folder, String script) {
        Confines confines =
                new Confines(List.of(), List.of(), folder, List.of("work"), 1 << 20, /* network= */ false, 0);
        return Sandbox.of(SandboxMode.AUTO).command(confines, List.of("/bin/sh", "-c", script));
    }

    private static boolean sleeps() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(line -> line.contains(SLEEPS) && !line.contains("java"));
    }

    /** The time limit of the class ends a wait for what does not come. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
