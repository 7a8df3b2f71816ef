package dev.runmark.example.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a folder that stands for a group, in which the kernel does nothing. */
class DelegationTest {

    private static final Quota QUOTA = new Quota(5L << 20, 77);

    @TempDir
    private Path group = Path.of("");

    @BeforeEach
    void aGroupThatWasLeftToOthers() throws IOException {
        put("cgroup.type", "domain\n");
        put("cgroup.controllers", "cpu memory pids\n");
        put("cgroup.subtree_control", "");
        put("cgroup.procs", "17\n");
    }

    @Test
    void whoIsInItMovesBelowItBeforeItIsToLimitAnything() throws IOException {
        assertThat(take()).isPresent();

        assertThat(group.resolve("runmark/cgroup.procs")).hasContent("17");
        assertThat(group.resolve("cgroup.subtree_control")).hasContent("+memory +pids");
    }

    @Test
    void whoWasStartedByOneThatHasMovedFindsItAllDone() throws IOException {
        put("cgroup.subtree_control", "cpu memory pids\n");
        Path below = Files.createDirectory(group.resolve("runmark"));

        Optional<Delegation> taken = Delegation.take(below, folder -> folder.equals(group));

        assertThat(taken).isPresent();
        assertThat(below).isEmptyDirectory();
        assertThat(group.resolve("cgroup.subtree_control")).hasContent("cpu memory pids");
    }

    @Test
    void eachRunGetsAGroupWithItsLimits() throws IOException {
        Delegation delegation = take().orElseThrow();

        Path first = folderOf(delegation.open(QUOTA));
        Path second = folderOf(delegation.open(QUOTA));

        assertThat(first).isNotEqualTo(second).hasParent(group);
        assertThat(first.resolve("memory.max")).hasContent("5242880");
        assertThat(first.resolve("memory.swap.max")).hasContent("0");
        assertThat(first.resolve("memory.oom.group")).hasContent("1");
        assertThat(first.resolve("pids.max")).hasContent("77");
    }

    @Test
    void whatKilledBuildsHaveLeftIsRemoved() throws IOException {
        Path left = Files.createDirectory(group.resolve("runmark-999999999999-1"));
        Path inUse = Files.createDirectory(
                group.resolve("runmark-" + ProcessHandle.current().pid() + "-99"));
        Path other = Files.createDirectory(group.resolve("runmark-x"));

        take();

        assertThat(left.resolve("cgroup.kill")).hasContent("1");
        assertThat(inUse).isEmptyDirectory();
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void theGroupOfTheWholeMachineIsLeftAlone() throws IOException {
        Files.delete(group.resolve("cgroup.type"));

        assertIsLeftAlone();
    }

    @Test
    void soIsOneForThreads() throws IOException {
        put("cgroup.type", "domain threaded\n");

        assertIsLeftAlone();
    }

    @Test
    void soIsOneWhoseMemoryNobodyMayLimit() throws IOException {
        put("cgroup.controllers", "cpu io pids hugetlb\n");

        assertIsLeftAlone();
    }

    @Test
    void soIsOneThatItsManagerKeeps() throws IOException {
        assertThat(Delegation.take(group, folder -> false)).isEmpty();
        assertIsUntouched();
    }

    @Test
    void soIsOneThatCannotBeReadAsOne() throws IOException {
        Files.delete(group.resolve("cgroup.procs"));

        assertThat(take()).isEmpty();
        assertThat(group.resolve("runmark")).doesNotExist();
    }

    @Test
    void whereNobodyCanBeMovedNothingIsLimited() throws IOException {
        put("runmark", "in the way");

        assertThat(take()).isEmpty();
        assertThat(group.resolve("cgroup.subtree_control")).hasContent("");
    }

    @Test
    void aGroupThatCannotBeMadeIsAFailure() throws IOException {
        Delegation delegation = take().orElseThrow();
        Files.createDirectory(group.resolve("runmark-" + ProcessHandle.current().pid() + "-1"));

        assertThatThrownBy(() -> delegation.open(QUOTA)).isInstanceOf(IOException.class);
    }

    private Optional<Delegation> take() {
        return Delegation.take(group, folder -> true);
    }

    private static Path folderOf(Group made) {
        return ((Cgroup) made).folder();
    }

    private void assertIsLeftAlone() throws IOException {
        assertThat(take()).isEmpty();
        assertIsUntouched();
    }

    private void assertIsUntouched() throws IOException {
        assertThat(group.resolve("runmark")).doesNotExist();
        assertThat(group.resolve("cgroup.subtree_control")).hasContent("");
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(group.resolve(name), text);
    }
}
