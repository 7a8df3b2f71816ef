package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path temporary = Path.of("");

    private final List<Process> started = new ArrayList<>();

    /** Another process with a folder of its own. */
    static final class Other {

        public static void main(String[] args) throws Exception {
            try (WorkFolder folder = WorkFolder.openIn(Path.of(args[0]))) {
                System.out.println(folder.path());
                System.in.read();
            }
        }
    }

    @AfterEach
    void endOthers() {
        started.forEach(Process::destroyForcibly);
    }

    private Path other() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        BufferedReader said = process.inputReader();
        return Path.of(said.readLine());
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNext() throws Exception {
        Path left = other();
        Files.createDirectories(left.resolve("run-1/deep"));
        Files.writeString(left.resolve("run-1/deep/file"), "a class");
        try (WorkFolder folder = WorkFolder.openIn(temporary)) {
            assertThat(left).exists();
            assertThat(folder.path()).exists();
        }

        started.get(0).destroyForcibly().waitFor();
        assertThat(left).exists();
        try (WorkFolder folder = WorkFolder.openIn(temporary)) {
            assertThat(left).doesNotExist();
            assertThat(folder.path()).exists();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void severalOfOneProcessAreKeptFromOthers() throws Exception {
        try (WorkFolder first = WorkFolder.openIn(temporary);
                WorkFolder second = WorkFolder.openIn(temporary)) {
            Path others = other();

            assertThat(first.path()).exists();
            assertThat(second.path()).exists();
            assertThat(others).exists();
        }
    }

    @Test
    void whatWasKilledBeforeItHadItsLockIsDeletedOnceItIsOld() throws IOException {
        Path old = Files.createDirectory(temporary.resolve("runmark-old"));
        Files.createFile(old.resolve("in-use-soon"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createDirectory(temporary.resolve("runmark-young"));
        Path others = Files.createDirectory(temporary.resolve("runmark-others"));
        Files.createFile(others.resolve("thesis"));
        Files.setLastModifiedTime(others, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        WorkFolder.openIn(temporary).close();

        assertThat(old).doesNotExist();
        assertThat(List.of(young, others)).allMatch(Files::exists);
    }

    @Test
    void whatIsNoWorkFolderIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("runmark-notes"));
        Path file = Files.createFile(temporary.resolve("runmark-file"));
        Path others = Files.createDirectory(temporary.resolve("others"));
        Files.createFile(others.resolve("in-use"));

        WorkFolder.openIn(temporary).close();

        assertThat(temporary).isDirectoryContaining(folder::equals);
        assertThat(List.of(folder, file, others)).allMatch(Files::exists);
    }
}
