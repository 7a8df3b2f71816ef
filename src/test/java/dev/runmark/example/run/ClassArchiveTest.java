package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive of classes is made once it is worth it, and only taken by a JVM that it fits. */
class ClassArchiveTest {

    private static final List<String> NONE = List.of();

    @Test
    @Timeout(120)
    void isMadeForManyProgramsAndFoundByTheNextBuild(@TempDir Path kept) throws IOException, InterruptedException {
        try (ClassArchive archive = ClassArchive.in(kept, Jdk.current())) {
            archive.expect(39);
            archive.awaitMade();
            assertThat(archive.jvmOptions(NONE)).isEmpty();

            archive.expect(1);
            archive.awaitMade();
            assertThat(archive.jvmOptions(NONE)).hasSize(1);
        }

        try (ClassArchive again = ClassArchive.in(kept, Jdk.current())) {
            assertThat(again.jvmOptions(NONE)).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
            assertThat(again.jvmOptions(List.of("-Drunmark.forced=clock=1", "-XX:hashCode=3")))
                    .hasSize(1);
            assertThat(again.jvmOptions(List.of("--add-modules", "java.sql"))).isEmpty();
            assertThat(again.jvmOptions(List.of("-XX:+UseZGC"))).isEmpty();
        }
    }

    @Test
    void itsJarIsTheSameWhoeverWritesIt(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.jar");
        Path other = folder.resolve("other.jar");

        ProbeJar.write(one);
        ProbeJar.write(other);

        assertThat(other).hasSameBinaryContentAs(one);
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(Files.getLastModifiedTime(one));
    }
}
