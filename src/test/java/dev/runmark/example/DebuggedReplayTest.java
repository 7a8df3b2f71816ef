package dev.runmark.example;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.judge.Proof;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A debugger finds the example that waits for it, whatever keeps that apart from the machine. */
class DebuggedReplayTest {

    /** With what a debugger and a JVM begin (JDWP, "Handshake"). */
    private static final byte[] HANDSHAKE = "JDWP-Handshake".getBytes(US_ASCII);

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void theExampleWaitsAndThenGoesOn(@TempDir Path folder) throws Exception {
        Path copy = Files.copy(Path.of("src/test/resources/races/page.md"), folder.resolve("page.md"));
        int port = freePort();
        Replay replay =
                new Replay(ContentReader.readPlain(List.of(copy)).files().get(0), 7, "7", Optional.of(port));

        CompletableFuture<List<Proof>> running = CompletableFuture.supplyAsync(() -> run(replay));
        byte[] answer = connect(port, running);

        // A debugger that leaves lets the example go on.
        assertThat(answer).isEqualTo(HANDSHAKE);
        assertThat(running.join()).hasSize(1);
        assertThat(running.join().get(0).runs()).hasSize(2);
    }

    private static List<Proof> run(Replay replay) {
        try {
            return List.copyOf(replay.run(ProvingSettings.of(Duration.ofSeconds(20)))
                    .orElseThrow()
                    .all());
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** Tries until somebody listens, or the example has ended without a debugger. */
    private static byte[] connect(int port, CompletableFuture<List<Proof>> running) throws IOException {
        while (!running.isDone()) {
            try (Socket debugger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                debugger.getOutputStream().write(HANDSHAKE);
                return debugger.getInputStream().readNBytes(HANDSHAKE.length);
            } catch (ConnectException e) {
                Thread.onSpinWait();
            }
        }
        return new byte[0];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
