package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private final Path temp;

    LeftoversTest(@TempDir Path temp) {
        this.temp = temp;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderGoesWithItsLinksAndNotWithWhatTheyLeadTo() throws IOException {
        Path kept =
                Files.writeString(Files.createDirectory(temp.resolve("kept")).resolve("file"), "kept");
        Path folder = Files.createDirectories(temp.resolve("folder/below"));
        Files.writeString(folder.resolve("file"), "");
        Files.createSymbolicLink(folder.resolve("link"), kept.getParent());
        Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("nowhere"));

        Leftovers.delete(temp.resolve("folder"));

        assertThat(temp.resolve("folder")).doesNotExist();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void whatIsNotThereNeedsNoDeleting() {
        Leftovers.delete(temp.resolve("nothing"));

        assertThat(temp).isEmptyDirectory();
    }
}
