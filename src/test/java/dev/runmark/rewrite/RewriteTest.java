package dev.runmark.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runmark.Project;
import dev.runmark.content.ContentReader;
import dev.runmark.example.judge.Edit;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteTest {

    private static final String TEXT = "---\ntitle: A\n---\none\ntwo\n";
    private static final Edit EDIT = new Edit(
            new Location("content/a.md", 4, 1),
            List.of(new Edit.Line(Edit.Kind.REMOVED, "one"), new Edit.Line(Edit.Kind.ADDED, "1")));

    private final Path path;
    private final MarkdownFile file;

    RewriteTest(@TempDir Path folder) throws IOException {
        new Project(folder).with("content/a.md", TEXT);
        path = folder.resolve("content/a.md");
        file = ContentReader.read(folder).files().get(0);
    }

    @Test
    void writesIntoTheFileThatWasRead() throws IOException {
        assertThat(Rewrite.of(file, List.of(EDIT))).isEmpty();

        assertThat(path).content().isEqualTo(TEXT.replace("one", "1"));
    }

    @Test
    void aFileThatHasChangedSinceIsLeftAlone() throws IOException {
        String now = TEXT.replace("two", "three");
        Files.writeString(path, now);

        Optional<Problem> refused = Rewrite.of(file, List.of(EDIT));

        assertThat(refused.map(Problem::rule)).contains(Rule.FILE_CHANGED);
        assertThat(path).content().isEqualTo(now);
    }

    @Test
    void aFileThatIsNoTextAnyMoreIsLeftAlone() throws IOException {
        byte[] bytes = {(byte) 0xff, 'a'};
        Files.write(path, bytes);

        assertThatThrownBy(() -> Rewrite.of(file, List.of(EDIT))).isInstanceOf(CharacterCodingException.class);
        assertThat(path).hasBinaryContent(bytes);
    }

    @Test
    void aFileThatIsGoneStaysSo() throws IOException {
        Files.delete(path);

        assertThatThrownBy(() -> Rewrite.of(file, List.of(EDIT))).isInstanceOf(NoSuchFileException.class);
        assertThat(path.resolveSibling("")).isEmptyDirectory();
    }
}
