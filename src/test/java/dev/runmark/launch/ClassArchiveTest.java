package dev.runmark.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private final Path folder;
    private final Path work;
    private final Path jar;

    ClassArchiveTest(@TempDir Path temp) throws IOException {
        folder = temp.resolve("cache/classes");
        work = temp.resolve("work");
        jar = Files.writeString(temp.resolve("runmark.jar"), "as it is");
    }

    private ClassArchive archive() throws IOException {
        return ClassArchive.of(folder, jar, "17.0.15+6");
    }

    /** As Java does with the options that it is given. */
    private void write(ClassArchive archive) throws IOException {
        String option = archive.make(Object.class, work).get(0);
        Files.writeString(Path.of(option.replace("-XX:ArchiveClassesAtExit=", "")), "classes");
    }

    @Test
    void isUsedOnceItIsComplete() throws IOException {
        ClassArchive archive = archive();
        assertThat(archive.use()).isEmpty();
        write(archive);
        assertThat(archive.use()).isEmpty();

        archive.keep();

        assertThat(archive().use()).first().isEqualTo("-XX:SharedArchiveFile=" + archive.file());
        assertThat(archive.file()).hasContent("classes");
    }

    @Test
    void isAlsoWrittenByTheFirstRunItself() throws IOException {
        ClassArchive archive = archive();
        String option = archive.note().get(0);
        Files.writeString(Path.of(option.replace("-XX:ArchiveClassesAtExit=", "")), "classes of a run");

        archive.keep();

        assertThat(archive().use()).first().isEqualTo("-XX:SharedArchiveFile=" + archive.file());
        assertThat(archive.file()).hasContent("classes of a run");
    }

    @Test
    void isOfOneJarAsItIsAndOneJava() throws IOException {
        ClassArchive archive = archive();
        write(archive);
        archive.keep();

        assertThat(archive().exists()).isTrue();
        assertThat(ClassArchive.of(folder, jar, "25+36").exists()).isFalse();
        Files.writeString(jar, "as it is now");
        assertThat(archive().exists()).isFalse();
    }

    @Test
    void whatWasNotWrittenIsNotKept() throws IOException {
        ClassArchive archive = archive();
        archive.make(Object.class, work);

        assertThatThrownBy(archive::keep).isInstanceOf(NoSuchFileException.class);
        assertThat(archive.exists()).isFalse();
    }

    @Test
    void aJarThatIsNotThereHasNone() {
        assertThatThrownBy(() -> ClassArchive.of(folder, folder.resolve("no.jar"), "17"))
                .isInstanceOf(IOException.class);
    }
}
