package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.example.language.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project that promises several versions of Python, on a machine that has two: its own, and one that is the same but says that it is
 * another.
 */
class PythonVersionsTest {

    private static final String OTHER = "3.99";

    @TempDir
    private Path folder = Path.of("");

    private Path python = Path.of("");
    private String version = "";

    @BeforeEach
    void findOwn() throws InterruptedException {
        assumeTrue("required".equals(System.getenv("RUNMARK_LANGUAGES"))
                || Programs.named("python3").isPresent());
        List<String> answer = Programs.ask(List.of(
                        Programs.named("python3").orElseThrow().toString(),
                        "-c",
                        "import sys; print(sys.executable); print('%d.%d' % sys.version_info[:2])"))
                .orElseThrow()
                .lines()
                .toList();
        python = Path.of(answer.get(0));
        version = answer.get(1);
    }

    @Test
    void eachIsFoundOnThePathOrWherePyenvHasItAndRunsTheExample() throws Exception {
        other(folder.resolve("pyenv/versions/" + OTHER + ".1/bin/python3"));
        project("\"" + version + "\", \"" + OTHER + "\"");

        String said = check();

        assertThat(said)
                .contains("1 proved on Python " + version + " and " + OTHER)
                .contains("status 0");
    }

    @Test
    void oneThatIsOnThePathIsTakenByItsName() throws Exception {
        other(folder.resolve("bin/python" + OTHER));
        project("\"" + OTHER + "\"");

        assertThat(check()).contains("1 proved on Python " + OTHER).contains("status 0");
    }

    @Test
    void oneThatOnlyHasTheNameOfAVersionIsNotIt() throws Exception {
        other(folder.resolve("bin/python3.98"));
        project("\"3.98\"");

        assertThat(check("--strict"))
                .contains("warning: examples are in Python, and this machine has no Python 3.98 (python3.98)")
                .contains("status 1");
    }

    @Test
    void whatIsMissingKeepsNoOtherFromBeingTried() throws Exception {
        project("\"3.98\", \"" + version + "\"");

        assertThat(check())
                .contains("warning: examples are in Python, and this machine has no Python 3.98 (python3.98)")
                .contains("1 proved on Python " + version)
                .contains("status 0");
    }

    private void project(String versions) throws IOException {
        new Project(folder.resolve("project"))
                .with("runmark.yaml", "languages:\n  - python: [" + versions + "]\n")
                .with("a.md", "```python\nprint(4 * 5)  # => 20\n```\n");
    }

    private void other(Path program) throws IOException {
        Files.createDirectories(program.resolveSibling(""));
        Files.writeString(program, """
                #!/bin/sh
                case "$*" in
                  *" -c "*) '%1$s' "$@" | sed -e '1s|.*|%2$s|' -e '2s|.*|%3$s|';;
                  *) exec '%1$s' "$@";;
                esac
                """.formatted(python, program, OTHER));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String check(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.runmark.Main",
                "check",
                "--no-cache"));
        command.addAll(List.of(options));
        command.add(folder.resolve("project").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("PATH", folder.resolve("bin") + File.pathSeparator + python.getParent() + ":/usr/bin:/bin");
        builder.environment().put("PYENV_ROOT", folder.resolve("pyenv").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "status " + process.waitFor();
    }
}
