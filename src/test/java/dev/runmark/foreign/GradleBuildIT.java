package dev.runmark.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code init} writes into a build of Gradle, built by Gradle. Without one the test is skipped; with
 * {@code RUNMARK_GRADLE=required} it fails. Debian's is 4.4: what {@code useJUnitPlatform()} does since 4.6 is done there by a
 * script, with JUnit's console launcher.
 */
class GradleBuildIT {

    private static final Optional<Path> GRADLE = Arrays.stream(
                    System.getenv("PATH").split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, "gradle"))
            .filter(Files::isExecutable)
            .findFirst();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void isThere() {
        if (!"required".equals(System.getenv("RUNMARK_GRADLE"))) {
            assumeThat(GRADLE).as("this machine has no Gradle").isPresent();
        }
    }

    @Test
    void aChangedPageIsAReasonToRunTheTestsAgain() throws Exception {
        ForeignBuild project = ForeignBuild.of("gradle-library", folder).withGradle(GRADLE.orElseThrow());
        String lie = Files.readString(project.file("README.md"));
        Files.writeString(project.file("README.md"), lie.replace("=> 5", "=> 4"));
        ForeignBuild.Built setUp = project.runmark("init", "--yes", "--skip-examples");
        sayInTheWordsOfGradle4(project.file("build.gradle"));

        ForeignBuild.Built first = project.gradle("test");
        ForeignBuild.Built unchanged = project.gradle("test");
        Files.writeString(project.file("README.md"), lie);
        ForeignBuild.Built red = project.gradle("test");
        ForeignBuild.Built mended = project.gradle("test", "-Drunmark.fix=true");

        assertThat(setUp.output()).contains("`gradle test` checks the examples from now on");
        assertThat(first.output()).contains("README.md:9 · Usage", "BUILD SUCCESSFUL");
        assertThat(unchanged.output()).contains(":test UP-TO-DATE", "BUILD SUCCESSFUL");
        assertThat(red.output())
                .contains("README.md:11:33: error: this line prints 4, the page says 5", ":test FAILED");
        assertThat(red.status()).isOne();
        assertThat(mended.output()).contains("BUILD SUCCESSFUL");
        assertThat(project.file("README.md")).content().contains("System.out.println(sum);  // => 4");
    }

    /** Tasks have been configured by their names since 4.9, and repositories filtered since 5.1. */
    private static void sayInTheWordsOfGradle4(Path build) throws Exception {
        String written = Files.readString(build);
        String old = written.replace("tasks.named(\"test\", Test) {", "test {")
                .replaceAll("mavenLocal \\{\\s*content \\{ includeGroup\\(\"dev.runmark\"\\) }\\s*}", "mavenLocal()");
        assertThat(old).contains("    mavenLocal()\n", "\ntest {\n    // Without this");
        // Second, since a Runmark that somebody has installed may be there, too.
        Files.writeString(build, old + "repositories {\n    maven { url near }\n}\n");
    }
}
