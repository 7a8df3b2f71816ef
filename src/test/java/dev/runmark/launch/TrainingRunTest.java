package dev.runmark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.Ran;
import dev.runmark.terminal.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

    private static final String TRAINER = "dev.runmark.TrainingRun";

    private final ClassArchive archive;
    private final Path work;

    TrainingRunTest(@TempDir Path temp) throws IOException {
        Path jar = Files.writeString(temp.resolve("runmark.jar"), "as it is");
        archive = ClassArchive.of(temp.resolve("cache/classes"), jar, "17.0.15+6");
        work = temp.resolve("work");
    }

    @Test
    void provesASampleThatIsSound() throws Exception {
        List<String> made = archive.make(Class.forName(TRAINER), work);
        List<String> training = made.subList(made.indexOf(TRAINER), made.size());

        assertThat(Ran.runmark("check", "--source", training.get(1)).out()).contains("1 example");
        assertThat(statusOf(training)).isZero();
    }

    @Test
    void failsIfItFindsNothing() throws Exception {
        List<String> made = archive.make(Class.forName(TRAINER), work);

        assertThat(statusOf(List.of(TRAINER, made.get(made.size() - 4), "no/such/page")))
                .isEqualTo(Exit.FAILURE);
    }

    private int statusOf(List<String> training) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(training);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
        return builder.start().waitFor();
    }
}
