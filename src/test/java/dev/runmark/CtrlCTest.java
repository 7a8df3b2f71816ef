package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a user ends the work. */
class CtrlCTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void examplesThatRunLeaveNoFolderNoProcessAndNoMessage(@TempDir Path folder) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path running = folder.resolve("running");
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "```java timeout=60s\nFiles.writeString(Path.of(\"" + running
                        + "\"), \"\" + ProcessHandle.current().pid());\nThread.sleep(50_000);\n```\n");
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--no-cache",
                        "--sandbox=off",
                        page.toString())
                .redirectErrorStream(true)
                .start();
        try {
            while (!Files.exists(running) || Files.size(running) == 0) {
                assertThat(check.isAlive()).isTrue();
                Thread.sleep(20);
            }
            assertThat(temporary).isNotEmptyDirectory();
            long example = Long.parseLong(Files.readString(running));

            new ProcessBuilder("kill", "-INT", Long.toString(check.pid()))
                    .start()
                    .waitFor();

            assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(temporary).isEmptyDirectory();
            assertThat(ProcessHandle.of(example).filter(ProcessHandle::isAlive)).isEmpty();
        } finally {
            check.destroyForcibly();
        }
    }
}
