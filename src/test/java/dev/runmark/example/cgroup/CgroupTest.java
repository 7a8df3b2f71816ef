package dev.runmark.example.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a group, and how a process gets into it. */
@Timeout(60)
class CgroupTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # memory.events           | pids.events | exceeded
            low 0;max 9;oom 1;oom_kill 3 | max 0    | used more than 3 MiB of memory
            oom 1;oom_kill 3          | max 12      | used more than 3 MiB of memory
            oom 0;oom_kill 0          | max 12      | had more than 40 threads at once
            oom 0;oom_kill 1          | max 0       | none
            oom 1;oom_kill 0          | max 0       | none
            max 9                     | low 1       | none
            """)
    void itSaysWhichLimitWasReached(String memory, String tasks, String exceeded) throws IOException {
        Cgroup group = make();
        Files.writeString(group.folder().resolve("memory.events"), memory.replace(";", "\n"));
        Files.writeString(group.folder().resolve("pids.events"), tasks);

        assertThat(group.exceeded()).isEqualTo(exceeded == null ? "" : exceeded);
    }

    @Test
    void whatIsInItIsCounted() throws IOException {
        Cgroup group = make();
        Files.writeString(group.folder().resolve("cgroup.procs"), "5\n6\n7\n");
        Files.writeString(group.folder().resolve("memory.stat"), "anon_thp 1\nanon 4096\nfile 9\n");

        assertThat(group.processes()).hasValue(3);
        assertThat(group.memoryBytes()).hasValue(4096);
    }

    @Test
    void oneThatHasGoneHoldsNothing() throws IOException {
        Cgroup group = new Cgroup(folder.resolve("gone"), new Quota(1, 1));

        assertThat(group.exceeded()).isEmpty();
        assertThat(group.processes()).hasValue(0);
    }

    @Test
    void aProcessEntersItFirst() throws IOException, InterruptedException {
        Cgroup group = make();

        assertThat(statusOf(group, "test \"$(cat " + group.folder().resolve("cgroup.procs") + ")\" = 0"))
                .isZero();
    }

    @Test
    void aProcessThatCannotEnterItDoesNothing() throws IOException, InterruptedException {
        Cgroup group = new Cgroup(folder.resolve("gone"), new Quota(1, 1));

        assertThat(statusOf(group, ": >" + folder.resolve("done"))).isEqualTo(1);
        assertThat(folder.resolve("done")).doesNotExist();
    }

    @Test
    void thereIsNoneWhereNoneCanBeMade() {
        assertThatThrownBy(() -> Cgroup.make(folder.resolve("no/group"), new Quota(1, 1)))
                .isInstanceOf(IOException.class);
    }

    private Cgroup make() throws IOException {
        return Cgroup.make(folder.resolve("group"), new Quota(3L << 20, 40));
    }

    private static int statusOf(Cgroup group, String script) throws IOException, InterruptedException {
        return new ProcessBuilder(group.command(List.of("/bin/sh", "-c", script)))
                .start()
                .waitFor();
    }
}
