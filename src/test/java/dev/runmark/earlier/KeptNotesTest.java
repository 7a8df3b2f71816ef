package dev.runmark.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.FileNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptNotesTest {

    private static final byte[] NOTE = {1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    private Path content = Path.of("");
    private Path text = Path.of("");

    @BeforeEach
    void write() throws IOException {
        content = Files.createDirectories(folder.resolve("project/content"));
        text = Files.writeString(content.resolve("a.md"), "text");
    }

    @Test
    void areFoundByTheNextBuild() throws IOException {
        keep("basis", text);

        assertThat(notes("basis").find("kind", text)).contains(NOTE);
        assertThat(notes("basis").find("other kind", text)).isEmpty();
    }

    @Test
    void endWithTheTextThatTheyAreAbout() throws IOException {
        keep("basis", text);
        Files.writeString(text, "TEXT");

        assertThat(notes("basis").find("kind", text)).isEmpty();
    }

    @Test
    void endWithWhatElseTheyDependOn() throws IOException {
        keep("basis", text);

        assertThat(notes("another basis").find("kind", text)).isEmpty();
    }

    @Test
    void goOnAsLongAsTheyAreFound() throws IOException {
        keep("basis", text);
        Path other = Files.writeString(content.resolve("b.md"), "another");
        KeptNotes second = notes("basis");
        second.find("kind", text);
        second.keep("kind", other, () -> new byte[] {4});
        builds().keep("basis", second);

        KeptNotes third = notes("basis");
        assertThat(third.find("kind", text)).contains(NOTE);
        assertThat(third.find("kind", other)).contains(new byte[] {4});
    }

    @Test
    void areNotKeptOfFilesThatNobodyLookedAt() throws IOException {
        FileNotes notes = notes("basis");
        Path late = Files.writeString(content.resolve("late.md"), "late");
        notes.keep("kind", late, () -> NOTE);
        builds().keep("basis", (KeptNotes) notes);

        assertThat(notes("basis").find("kind", late)).isEmpty();
    }

    private void keep(String basis, Path file) throws IOException {
        KeptNotes notes = notes(basis);
        notes.keep("kind", file, () -> NOTE);
        builds().keep(basis, notes);
    }

    private KeptNotes notes(String basis) throws IOException {
        return builds().notes(basis, InputFiles.of(List.of(content), InputFiles.NONE));
    }

    private EarlierBuilds builds() {
        return EarlierBuilds.in(folder.resolve("kept"), folder.resolve("project"), folder.resolve("site"));
    }
}
