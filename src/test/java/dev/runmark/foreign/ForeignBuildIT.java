package dev.runmark.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two steps of the guide with the real Surefire: a dependency and a class, red at its line, and green once mended. */
class ForeignBuildIT {

    @Test
    void aReadmeThatLiesFailsTheBuildAtItsLineUntilItIsMended(@TempDir Path folder) throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder);

        ForeignBuild.Built red = project.maven("test");
        ForeignBuild.Built green = project.maven("test", "-Drunmark.fix=true");

        assertThat(red.output())
                .contains("README.md:9 · Usage", "DocsTest.README.md:11 ", "this line prints 4, the page says 5")
                .contains("Tests run: 2, Failures: 1, Errors: 0, Skipped: 0");
        assertThat(red.output().replace("\r", "")).contains(shownInTheGuide());
        assertThat(red.status()).isOne();
        assertThat(green.output()).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0", "2 proved on Java");
        assertThat(green.status()).isZero();
        assertThat(project.file("README.md")).content().contains("System.out.println(sum);  // => 4");
    }

    /** What the guide says that {@code mvn test} ends with. */
    private static String shownInTheGuide() throws IOException {
        String page = Files.readString(Path.of("content/runmark/guide/build.md"));
        int start = page.indexOf("[ERROR] Failures:");
        return page.substring(start, page.indexOf("```", start));
    }
}
