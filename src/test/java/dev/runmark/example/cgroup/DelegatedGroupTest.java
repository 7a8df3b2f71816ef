package dev.runmark.example.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the kernel does, where a group was left to this process: {@code systemd-run --user --scope -p Delegate=yes mvn test}. */
@Timeout(120)
class DelegatedGroupTest {

    private static final long MUCH = 1L << 30;
    private static final String DOUBLES = "x=aaaaaaaa; while :; do x=$x$x; done";

    @BeforeEach
    void thereIsOne() {
        assumeTrue(Group.areThere(), "no cgroup was left to this process");
    }

    @Test
    void memoryInSumIsLimited() throws IOException, InterruptedException {
        try (Group group = Group.open(new Quota(64L << 20, 100))) {
            start(group, "(" + DOUBLES + ") & (" + DOUBLES + ") & wait").waitFor();

            assertThat(group.exceeded()).isEqualTo("used more than 64 MiB of memory");
        }
    }

    @Test
    void tasksAreLimited() throws IOException, InterruptedException {
        try (Group group = Group.open(new Quota(MUCH, 5))) {
            start(group, "for i in 1 2 3 4 5 6 7 8; do sleep 86127 & done; wait");
            while (group.exceeded().isEmpty()) {
                Thread.sleep(1);
            }

            assertThat(group.exceeded()).isEqualTo("had more than 5 threads at once");
            assertThat(group.processes().orElse(0)).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void nothingSurvivesIt() throws IOException, InterruptedException {
        Process process;
        try (Group group = Group.open(new Quota(MUCH, 100))) {
            process = start(group, "setsid env -i /bin/sleep 86126 & echo started; wait");
            process.getInputStream().read();
        }

        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(ProcessHandle.allProcesses().flatMap(each -> each.info().commandLine().stream()))
                .noneMatch(line -> line.contains("sleep 86126"));
    }

    @Test
    void whatKeepsWithinItEndsByItself() throws IOException, InterruptedException {
        try (Group group = Group.open(new Quota(MUCH, 100))) {
            assertThat(start(group, "exit 7").waitFor()).isEqualTo(7);
            assertThat(group.exceeded()).isEmpty();
        }
    }

    private static Process start(Group group, String script) throws IOException {
        return new ProcessBuilder(group.command(List.of("/bin/sh", "-c", script))).start();
    }
}
