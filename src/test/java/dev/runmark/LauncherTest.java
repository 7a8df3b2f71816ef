package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How others start the jar: by the launcher of the archive, and by the action. Java is replaced by what prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLauncherRunsTheJarBesideItAlsoThroughALink() throws Exception {
        Path home = Files.createDirectories(folder.resolve("with space"));
        Path launcher = Files.copy(Path.of("src/main/launchers/runmark"), home.resolve("runmark"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("with space/runmark"));

        String told = run(List.of(link.toString(), "check", "a b.md"), Map.of("JAVA_HOME", ""));

        assertThat(told).isEqualTo("-jar\n" + home.toRealPath().resolve("runmark.jar") + "\ncheck\na b.md\n");
    }

    @Test
    void theActionChecksWhatItsArgumentsSay() throws Exception {
        String script = step("run");

        String told = run(
                List.of("bash", "-eo", "pipefail", "-c", script),
                Map.of("JAR", "tools/run mark.jar", "ARGUMENTS", "README.md docs --strict"));
        String without =
                run(List.of("bash", "-eo", "pipefail", "-c", script), Map.of("JAR", "runmark.jar", "ARGUMENTS", ""));

        assertThat(told).isEqualTo("-jar\ntools/run mark.jar\ncheck\n--report\ngithub\nREADME.md\ndocs\n--strict\n");
        assertThat(without).isEqualTo("-jar\nrunmark.jar\ncheck\n--report\ngithub\n");
    }

    /** What the last step of the action says. */
    private static String step(String key) throws IOException {
        Object action =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("action.yml")));
        List<?> steps = (List<?>) value(value(action, "runs"), "steps");
        return String.valueOf(value(steps.get(steps.size() - 1), key));
    }

    private static Object value(Object map, String key) {
        return Objects.requireNonNull(((Map<?, ?>) map).get(key));
    }

    private String run(List<String> command, Map<String, String> environment) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
