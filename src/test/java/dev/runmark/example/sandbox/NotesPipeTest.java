package dev.runmark.example.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is to note something ends if Runmark was killed before it could open its end of the pipe. */
@Timeout(60)
class NotesPipeTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void thereIsAShell() {
        assumeTrue(Channel.hasShell());
    }

    @Test
    void aProcessThatIsNotAdmittedDoesNotBegin() throws IOException, InterruptedException {
        NotesPipe pipe = new NotesPipe(folder, folder.resolve("spare"), 1 << 20, 1 << 20);
        Process process = unheard(pipe, List.of("/bin/sh", "-c", "echo begun"));
        process.getOutputStream().close();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("out")).isEmptyFile();
    }

    @Test
    void aJvmWhoseListenerIsGoneEnds() throws IOException, InterruptedException {
        NotesPipe pipe = new NotesPipe(folder, folder.resolve("spare"), 1 << 20, 1 << 20);
        Process process = unheard(
                pipe,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.runmark.probe.Launcher",
                        pipe.address(),
                        "600000",
                        "1000",
                        folder.toString(),
                        "Missing"));
        try (OutputStream in = process.getOutputStream()) {
            in.write("\n12345678".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(process.waitFor()).isNotZero();
    }

    @Test
    void whatIsNotedAfterwardsIsTaken() throws IOException, InterruptedException {
        NotesPipe pipe = new NotesPipe(folder, folder.resolve("spare"), 1 << 20, 1 << 20);
        List<String> command = List.of("/bin/sh", "-c", "head -c 8 >/dev/null; printf noted >&3; [ ! -e notes ]");
        Process process = pipe.start(new ProcessBuilder(pipe.command(command)).directory(folder.toFile()));

        assertThat(process.waitFor()).isZero();
        assertThat(new String(pipe.bytes(), StandardCharsets.US_ASCII)).isEqualTo("noted");
    }

    /** Starts a process as its channel would, whose other end nobody opens. */
    private static Process unheard(NotesPipe pipe, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(pipe.command(command));
        pipe.redirect(builder);
        return builder.start();
    }
}
