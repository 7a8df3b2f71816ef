package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.library.Jars;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples with two versions of a library, in a process whose local repository has both. */
class EditionsTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void twoVersions() throws IOException {
        install("1.0", "public static int answer() { return 41; }");
        install("2.0", "public static int answer() { return 42; } public static int added() { return 1; }");
        Files.writeString(
                folder.resolve("runmark.yaml"), "dependencies: [org.example:base:1.0, org.example:base:2.0]\n");
    }

    @Test
    void whatHoldsWithOneOnlyIsReportedWithIt() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("README.md"), """
                ```java
                System.out.println(lib.A.answer());  // => 42
                ```

                ```java
                System.out.println(lib.A.answer() > 40);  // => true
                ```
                """);

        assertThat(check("README.md")).isEqualTo("""
                README.md:2:44: error: this line prints 41, the page says 42
                    2 | System.out.println(lib.A.answer());  // => 42
                      |                                            ^^
                  found with base 1.0 only
                  help: claim what is true with every version, or list those only that the page is about

                1 error
                """);
    }

    @Test
    void whatOneLacksIsReportedWithIt() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("README.md"), """
                ```java
                System.out.println(lib.A.added());  // => 1
                ```
                """);

        assertThat(check("--strict", "README.md"))
                .contains("README.md:2:25: warning: this example does not compile: cannot find symbol")
                .contains("  found with base 1.0 only\n");
    }

    @Test
    void thePageSaysWithWhich() throws IOException, InterruptedException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("java/topic"));
        Files.writeString(content.resolve("site.yaml"), """
                title: Two versions
                examples:
                  dependencies: [org.example:base:1.0, org.example:base:2.0]
                """);
        Files.writeString(content.resolve("java/topic/page.md"), """
                ---
                title: A page
                description: What both versions of a library do in the same way, so that a reader may have any of them.
                ---
                ```java
                System.out.println(lib.A.answer() > 40);  // => true
                ```
                """);

        assertThat(run("build")).isEmpty();
        assertThat(folder.resolve("site/java/topic/page.html"))
                .content()
                .contains(", with base 1.0 and base 2.0 · output checked");
    }

    @Test
    void frontMatterDecidesOnAVersion() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("runmark.yaml"), "dependencies: [org.example:base:1.0]\n");
        Files.writeString(folder.resolve("old.md"), """
                ```java
                System.out.println(lib.A.answer());  // => 41
                ```
                """);
        Files.writeString(folder.resolve("new.md"), """
                ---
                examples:
                  dependencies: [org.example:base:2.0]
                  runs: 1
                ---
                ```java
                System.out.println(lib.A.answer());  // => 42
                ```
                """);

        assertThat(check("--strict", "old.md", "new.md")).isEmpty();
    }

    @Test
    void whatFrontMatterAsksForAndIsNotThereIsReportedThere() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("page.md"), """
                ---
                examples:
                  dependencies: [org.example:base:3.0]
                  jdks: [99]
                ---
                ```java
                System.out.println(1);  // => 1
                ```
                """);

        assertThat(check("page.md")).contains("page.md:3:18: error: ").contains("org.example:base:3.0");
    }

    @Test
    void whatFrontMatterImportsAndIsNotThereIsReportedThere() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("page.md"), """
                ---
                examples:
                  imports: [java.util.zip.*, org.gone.*]
                ---
                ```java
                System.out.println(1);  // => 1
                ```

                ```java
                System.out.println(2);  // => 2
                ```
                """);

        assertThat(check("page.md")).isEqualTo("""
                page.md:3:30: error: neither the JDK nor the class path has `org.gone`
                    3 |   imports: [java.util.zip.*, org.gone.*]
                      |                              ^^^^^^^^^^
                  help: mend the name, or add the library to `dependencies` or `classpath`

                1 error
                """);
    }

    @Test
    void eachExampleNamesTheVersionsOfWhatItUses() throws IOException, InterruptedException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("java/topic"));
        Files.writeString(content.resolve("site.yaml"), """
                title: One version
                examples:
                  dependencies: [org.example:base:2.0]
                """);
        Files.writeString(content.resolve("java/topic/page.md"), """
                ---
                title: A page
                description: What a library does, and what the JDK does by itself, so that a reader sees the difference.
                ---
                ```java
                System.out.println(lib.A.answer());  // => 42
                ```

                ```java
                System.out.println(6 * 7);  // => 42
                ```

                ```java no-run
                lib.A.answer();
                ```
                """);

        assertThat(run("build", "--report", "json=report.json", "--report", "junit=report.xml"))
                .isEmpty();

        assertThat(folder.resolve("site/java/topic/page.html"))
                .content()
                .contains("✓ ran on Java " + Runtime.version().feature() + ", with base 2.0 · output checked")
                .contains("✓ ran on Java " + Runtime.version().feature() + " · output checked")
                .contains("compiled, with base 2.0, not run");
        assertThat(folder.resolve("report.json"))
                .content()
                .contains("\"libraries\" : [\n        \"base 2.0\"\n      ]")
                .contains("\"libraries\" : [ ]");
        assertThat(folder.resolve("report.xml"))
                .content()
                .containsPattern("page.md:5\"[^\n]*<system-out>with base 2.0</system-out>")
                .containsPattern("page.md:13\"[^\n]*<system-out>with base 2.0</system-out>")
                .doesNotContainPattern("page.md:9\"[^\n]*with base");
        assertThat(folder.resolve("site/java/topic/page.json"))
                .content()
                .contains("\"libraries\" : [\n        \"base 2.0\"\n      ]")
                .contains("\"libraries\" : [ ]");
    }

    private String check(String... args) throws IOException, InterruptedException {
        String[] all = new String[args.length + 1];
        all[0] = "check";
        System.arraycopy(args, 0, all, 1, args.length);
        return run(all);
    }

    /** What a command says on the error stream. */
    private String run(String... args) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-cp",
                classPath(),
                "dev.runmark.Main");
        command.command().addAll(List.of(args));
        command.command().addAll(List.of("--offline", "--no-cache"));
        command.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        return Files.readString(errors).replace(System.lineSeparator(), "\n");
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void install(String version, String members) throws IOException {
        Path files = folder.resolve("repository/org/example/base/" + version);
        Jars.jar(files.resolve("base-" + version + ".jar"), "package lib; public class A { " + members + " }");
        Files.writeString(
                files.resolve("base-" + version + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>base</artifactId>"
                        + "<version>" + version + "</version></project>");
    }
}
