package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {

    private final Path temp;
    private final Path project;

    TargetTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        this.project = temp.resolve("project");
        Files.createDirectories(project.resolve("content/java"));
        Files.createDirectories(project.resolve("templates"));
    }

    @Test
    void aMissingFolderIsFine() throws IOException {
        assertThat(refusal("site")).isEmpty();
        assertThat(refusal("../deep/down/site")).isEmpty();
    }

    @Test
    void anEmptyFolderIsFine() throws IOException {
        Files.createDirectories(project.resolve("site"));

        assertThat(refusal("site")).isEmpty();
    }

    @Test
    void aGitignoreAloneIsFine() throws IOException {
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("site/.gitignore"), "*");

        assertThat(refusal("site")).isEmpty();
    }

    @Test
    void aFolderWithOtherFilesIsRefusedByTheNameOfOne() throws IOException {
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("site/photo.jpg"), "");
        Files.writeString(project.resolve("site/diary.txt"), "");

        assertThat(refusal("site"))
                .contains("cannot publish into " + project.resolve("site")
                        + ": it holds files that Runmark did not make, such as diary.txt; empty it, or choose another with"
                        + " --output");
    }

    @Test
    void aPublishedFolderThatBecameARepositoryIsRefused() throws IOException {
        Files.createDirectories(project.resolve("site/.git"));
        Files.writeString(project.resolve("site/.runmark"), "");

        assertThat(refusal("site")).hasValueSatisfying(text -> assertThat(text).contains("Git repository"));
    }

    @Test
    void aFileIsRefused() throws IOException {
        Files.writeString(project.resolve("site"), "");

        assertThat(refusal("site")).hasValueSatisfying(text -> assertThat(text).contains("it is a file"));
    }

    @Test
    void theProjectItselfAndWhatHoldsItAreRefused() throws IOException {
        Files.writeString(project.resolve(".runmark"), "");

        for (String output : new String[] {".", "..", "../..", "/", "site/.."}) {
            assertThat(refusal(output)).as(output).hasValueSatisfying(text -> assertThat(text)
                    .contains("it holds the project itself"));
        }
    }

    @Test
    void theInputsAndWhatLiesInThemAreRefused() throws IOException {
        for (String output : new String[] {"content", "content/site", "templates", "content/java/concurrency"}) {
            assertThat(refusal(output)).as(output).hasValueSatisfying(text -> assertThat(text)
                    .contains("the project's"));
        }
    }

    @Test
    void anInputBehindALinkIsProtectedToo() throws IOException {
        Path texts = Files.createDirectories(temp.resolve("texts/all"));
        Files.delete(project.resolve("content/java"));
        Files.delete(project.resolve("content"));
        Files.createSymbolicLink(project.resolve("content"), texts);

        assertThat(refusal("../texts")).isPresent();
        assertThat(refusal("../texts/all/site")).isPresent();
        assertThat(refusal("../texts/site")).isEmpty();
    }

    @Test
    void aLinkToTheProjectIsRefused() throws IOException {
        Files.createSymbolicLink(project.resolve("site"), project);

        assertThat(refusal("site")).isPresent();
    }

    @Test
    void aLinkToAFileIsRefused() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        Files.createSymbolicLink(project.resolve("site"), temp.resolve("file"));

        assertThat(refusal("site")).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMountPointIsRefusedBeforeAnythingIsDone() throws IOException {
        assertThat(Target.of(project, Path.of("/proc")).refusal())
                .contains(
                        "cannot publish into /proc: it is a mount point, which cannot be renamed; choose a folder inside"
                                + " it with --output");
    }

    @Test
    void anotherBuildMayPutItsSiteInPlaceMeanwhile() throws Exception {
        Path site = Files.createDirectories(project.resolve("site"));
        Path away = project.resolve("away");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            try {
                while (!done.get()) {
                    Files.move(site, away);
                    Files.move(away, site);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        for (int i = 0; i < 5_000; i++) {
            assertThat(Target.of(project, site).folder()).isEqualTo(site.toAbsolutePath());
        }
        done.set(true);

        other.get();
    }

    @Test
    void aLinkThatRunsInACircleIsAFailure() throws IOException {
        Files.createSymbolicLink(project.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(project.resolve("two"), Path.of("one"));

        assertThatThrownBy(() -> refusal("one")).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void aNeighbourWithALongerNameIsNoInput() throws IOException {
        assertThat(refusal("content-site")).isEmpty();
    }

    private Optional<String> refusal(String output) throws IOException {
        return Target.of(project, project.resolve(output)).refusal();
    }
}
