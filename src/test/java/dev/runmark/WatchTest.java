package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch}: every test waits for what comes about. */
@Timeout(120)
class WatchTest {

    private static final String TRUE = "```java\nint two = 1 + 1; // => 2\n```\n";
    private static final String FALSE = "```java\nint two = 1 + 1; // => 3\n```\n";
    private static final String WAITING = "waiting for changes; Ctrl-C ends it";

    private final Project project;
    private final StringWriter said = new StringWriter();
    private final PrintWriter writer = new PrintWriter(said, /* autoFlush= */ true);
    private Thread watching = new Thread(() -> {});
    private int seen;

    WatchTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    @Test
    void checksAgainWhatIsSaved() throws Exception {
        project.with("docs/a.md", TRUE).with("docs/b.md", TRUE);
        watch(Terminal.NONE, "docs");
        awaitText("2 examples: 2 proved", WAITING);

        project.with("docs/b.md", FALSE);
        awaitText("docs/b.md:2:24: error: the value here is 2, the page says 3", WAITING);
        project.with("docs/b.md", TRUE);
        awaitText("2 examples: 2 proved", WAITING);
    }

    @Test
    void noticesNewFilesAndThoseThatAreGone() throws Exception {
        project.with("docs/a.md", TRUE);
        watch(Terminal.NONE, "docs");
        awaitText("1 file, 1 example", WAITING);

        project.with("docs/new/b.md", FALSE);
        awaitText("docs/new/b.md:2:24: error", WAITING);
        project.with("docs/new/C.java", "/** {@snippet : 1 + 1; // => 4\n} */\nclass C {}\n");
        awaitText("docs/new/C.java:1:30: error", WAITING);
        Files.delete(project.folder().resolve("docs/new/b.md"));
        awaitText("2 files, 2 examples", WAITING);
    }

    @Test
    void noticesAFileThatIsReplacedAndItsConfiguration() throws Exception {
        project.with("README.md", TRUE).with("runmark.yaml", "runs: 3\n").with("other", FALSE);
        watch(Terminal.NONE, "README.md");
        awaitText("1 proved", WAITING);

        Files.move(
                project.folder().resolve("other"),
                project.folder().resolve("README.md"),
                StandardCopyOption.REPLACE_EXISTING);
        awaitText("README.md:2:24: error", WAITING);
        project.with("runmark.yaml", "rnus: 3\n");
        awaitText("runmark.yaml:1:1: error: ", WAITING);
    }

    @Test
    void aFileThatIsGoneIsNotTheEnd() throws Exception {
        project.with("README.md", TRUE);
        watch(Terminal.NONE, "README.md");
        awaitText("1 proved", WAITING);

        Files.delete(project.folder().resolve("README.md"));
        awaitText("there is no file or folder", WAITING);
        project.with("README.md", FALSE);
        awaitText("README.md:2:24: error", WAITING);
    }

    @Test
    void aTerminalIsClearedBeforeEachRound() throws Exception {
        project.with("README.md", TRUE);
        watch(new Terminal(true, false, StandardCharsets.UTF_8), "README.md");
        awaitText("\033[H\033[2J\033[3J", WAITING);

        project.with("README.md", FALSE);
        awaitText("\033[H\033[2J\033[3J", "README.md:2:24: error", WAITING);
    }

    @Test
    void nothingElseGetsControlCharacters() throws Exception {
        project.with("README.md", TRUE);
        watch(Terminal.NONE, "README.md");
        awaitText(WAITING);

        assertThat(said.toString()).doesNotContain("\033");
    }

    @Test
    void aSiteIsServedAndNotWatched() throws IOException {
        project.with("content/java/basics/a.md", TRUE);

        Ran ran = Ran.runmark("check", "--watch", "--source", project.folder().toString());

        assertThat(ran.err()).isEqualTo("--watch needs a PATH; for a site there is `runmark serve`\n");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCLeavesNothing(@TempDir Path temporary) throws Exception {
        project.with("README.md", TRUE);
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--watch",
                        project.folder().resolve("README.md").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = check.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.contains(WAITING)) {
                line = lines.readLine();
            }
            assertThat(line).contains(WAITING);
            new ProcessBuilder("kill", "-INT", Long.toString(check.pid()))
                    .start()
                    .waitFor();

            assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(lines.readLine()).isNull();
            assertThat(temporary).isEmptyDirectory();
        } finally {
            check.destroyForcibly();
        }
    }

    private void watch(Terminal terminal, String path) {
        Screen screen = new Screen(writer, writer, terminal, Progress.NONE);
        String[] args = {"check", "--watch", project.folder().resolve(path).toString()};
        watching = new Thread(() -> Main.run(args, screen, new BufferedReader(Reader.nullReader())));
        watching.start();
    }

    /** Waits until texts have been said, one after another, since the last that was waited for. */
    private void awaitText(String... texts) throws InterruptedException {
        for (String text : texts) {
            int at = said.toString().indexOf(text, seen);
            while (at < 0) {
                assertThat(watching.isAlive())
                        .as(said.toString().substring(seen))
                        .isTrue();
                Thread.sleep(10);
                at = said.toString().indexOf(text, seen);
            }
            seen = at + text.length();
        }
    }
}
