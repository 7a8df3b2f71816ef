package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.example.language.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fix} makes of the pages in {@code src/test/resources/fixes-languages}, and that it is done after once. */
class FixedLanguagesTest {

    private static final Path PAGES = Path.of("src/test/resources/fixes-languages");

    @Test
    void writesWhatIsReallyPrintedOnce(@TempDir Path folder) throws IOException {
        boolean required = "required".equals(System.getenv("RUNMARK_LANGUAGES"));
        assumeTrue(required
                || (Programs.named("python3").isPresent()
                        && Programs.named("node").isPresent()));
        Project project = new Project(folder).with("runmark.yaml", "languages: [python, javascript, console]\n");
        List<String> names = List.of("python", "javascript", "console");
        for (String name : names) {
            project.with(name + ".md", Files.readString(PAGES.resolve(name + ".before.md")));
        }

        Ran first = Ran.runmark("fix", "--yes", "--add", folder.toString());
        Ran second = Ran.runmark("fix", "--yes", "--add", folder.toString());

        assertThat(first.err()).isEmpty();
        assertThat(first.out()).endsWith("14 of 14 changes written\n");
        for (String name : names) {
            assertThat(folder.resolve(name + ".md")).hasSameTextualContentAs(PAGES.resolve(name + ".after.md"));
        }
        assertThat(second.out()).isEqualTo("nothing to write\n");
    }
}
