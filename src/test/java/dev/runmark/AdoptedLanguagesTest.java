package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.example.language.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Adopts the pages in {@code src/test/resources/adopt-languages}, which are in Python and JavaScript, as {@link AdoptCommandTest} does
 * those in Java: {@code x.findings.txt} lists what each comment turns out to be, and {@code x.after.md} is the page once its
 * claims are written.
 */
class AdoptedLanguagesTest {

    private static final Path PAGES = Path.of("src/test/resources/adopt-languages");

    private static Path shared = Path.of("");
    private static Ran listed = new Ran(-1, "", "");

    @BeforeAll
    static void adoptAll(@TempDir Path folder) throws IOException {
        boolean required = "required".equals(System.getenv("RUNMARK_LANGUAGES"));
        assumeTrue(required || (isOnPath("python3") && isOnPath("node")));
        shared = folder;
        Project project = new Project(shared).with("runmark.yaml", "languages: [python, javascript]\n");
        for (String name : new String[] {"python", "javascript"}) {
            project.with(name + ".md", Files.readString(PAGES.resolve(name + ".md")));
        }
        listed = Ran.runmark("adopt", "--list", shared.toString());
        Ran.runmark("adopt", "--write", shared.toString());
    }

    private static boolean isOnPath(String program) {
        return Programs.named(program).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "javascript"})
    void isSorted(String name) throws IOException {
        String start = shared + "/" + name + ".md:";

        assertThat(listed.out()
                        .lines()
                        .filter(line -> line.startsWith(start))
                        .map(line -> line.substring(start.length())))
                .containsExactlyElementsOf(Files.readAllLines(PAGES.resolve(name + ".findings.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "javascript"})
    void isWritten(String name) {
        assertThat(shared.resolve(name + ".md")).hasSameTextualContentAs(PAGES.resolve(name + ".after.md"));
    }

    /** Nothing that was written is false: what is left does not run at all. */
    @Test
    void whatIsWrittenHolds() {
        assertThat(Ran.runmark("check", shared.toString()).err()).doesNotContain("the page says");
    }
}
