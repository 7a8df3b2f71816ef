package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that mean harm, by files that are none, links that lead out, and texts that are meant to end Runmark. */
@Timeout(60)
class HostileProjectTest {

    private static final String PAGE = """
            ---
            title: Counting mails
            description: How many mails are in a list, and what the list says when it has none at all.
            ---

            # Counting mails

            ```java
            System.out.println(1 + 1);  // => 2
            ```
            """;

    private final Path outside;
    private final Project project;

    HostileProjectTest(@TempDir Path temp) throws IOException {
        outside = Files.createDirectory(temp.resolve("outside"));
        project = new Project(Files.createDirectory(temp.resolve("project")));
    }

    @BeforeEach
    void thereIsAnHonestPage() throws IOException {
        project.with("content/shop/mail/count.md", PAGE);
    }

    @ParameterizedTest
    @CsvSource({"secret.md, count.md", "secret.txt, other.txt", "folder, folder"})
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOutOfTheProjectIsNotFollowed(String target, String link) throws IOException {
        Files.createDirectory(outside.resolve("folder"));
        Files.writeString(outside.resolve("folder/inner.md"), "TOP SECRET");
        Files.writeString(outside.resolve("secret.md"), "TOP SECRET");
        Files.writeString(outside.resolve("secret.txt"), "TOP SECRET");
        Files.createDirectories(project.folder().resolve("content/shop/other"));
        Files.createSymbolicLink(project.folder().resolve("content/shop/other/" + link), outside.resolve(target));

        Ran ran = Ran.runmark(
                "build", "--skip-examples", "--source", project.folder().toString());

        assertThat(ran.err())
                .startsWith("content/shop/other/" + link + ":1:1: error: this link leads out of the project")
                .doesNotContain("TOP SECRET");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(project.folder().resolve("site")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkWithinTheProjectIsFollowed() throws IOException {
        project.with("shared/readme.txt", "for all");
        Files.createSymbolicLink(
                project.folder().resolve("content/shop/mail/readme.txt"),
                project.folder().resolve("shared/readme.txt"));

        Ran ran = Ran.runmark(
                "build", "--skip-examples", "--source", project.folder().toString());

        assertThat(ran.err()).isEmpty();
        assertThat(project.folder().resolve("site/shop/mail/readme.txt")).hasContent("for all");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSourceFileBehindALinkOutOfTheProjectIsNotShown() throws IOException {
        Files.writeString(outside.resolve("Secret.java"), "class Secret {}\n");
        Files.createDirectories(project.folder().resolve("content/shop/mail/code"));
        Files.createSymbolicLink(
                project.folder().resolve("content/shop/mail/code/Secret.java"), outside.resolve("Secret.java"));
        project.with("content/shop/mail/count.md", PAGE + "\n```java file=content/shop/mail/code/Secret.java\n```\n");

        Ran ran = Ran.runmark("check", "--source", project.folder().toString());

        assertThat(ran.err()).contains("is outside the project");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/shop/mail/pipe.md", "content/shop/mail/pipe.png"})
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNoFile(String path) throws IOException, InterruptedException {
        makePipe(project.folder().resolve(path));

        Ran ran = Ran.runmark(
                "build", "--skip-examples", "--source", project.folder().toString());

        assertThat(ran.err()).startsWith(path + ":1:1: error: this is neither a file nor a folder");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file=content/shop/mail/code/Pipe.java", "setup"})
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNoSourceFile(String use) throws IOException, InterruptedException {
        Files.createDirectories(project.folder().resolve("content/shop/mail/code"));
        makePipe(project.folder().resolve("content/shop/mail/code/Pipe.java"));
        boolean setup = use.equals("setup");
        project.with(
                "content/site.yaml",
                setup ? "examples:\n  setup: content/shop/mail/code/Pipe.java\n" : "title: Shop\n");
        project.with("content/shop/mail/count.md", setup ? PAGE : PAGE + "\n```java " + use + "\n```\n");

        Ran ran = Ran.runmark("check", "--source", project.folder().toString());

        assertThat(ran.err()).contains("error: ");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.md", "nul.png", "aux.java.md", "Com1.md", "prn.x", "dot."})
    void whatWindowsCannotHaveIsNamed(String name) throws IOException {
        project.with("content/shop/mail/" + name, PAGE);

        Ran ran = Ran.runmark(
                "build", "--skip-examples", "--source", project.folder().toString());

        assertThat(ran.err())
                .contains("content/shop/mail/" + name + ":1:1: error: Windows can have no file `" + name + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@example.org/",
                "https://example.org:99999/",
                "https://example.org/?a=b",
                "https://example.org/#top"
            })
    void aBaseUrlIsWhatAddressesCanBeginWith(String url) throws IOException {
        project.with("content/site.yaml", "baseUrl: '" + url + "'\n");

        Ran ran = Ran.runmark(
                "build", "--skip-examples", "--source", project.folder().toString());

        assertThat(ran.err()).startsWith("content/site.yaml:1:").contains("`baseUrl` must be ");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(Ran.runmark(
                                "build",
                                "--base-url",
                                url,
                                "--source",
                                project.folder().toString())
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```java {\nx\n```\n",
                "```java }\nint x;\n```\n",
                "```java {}\nint x;\n```\n",
                "``` {.java #\n1;\n```\n"
            })
    void aBraceEndsNothing(String fence) throws IOException {
        project.with("page.md", fence);

        assertThat(Ran.runmark("check", project.folder().resolve("page.md").toString())
                        .status())
                .isLessThan(2);
    }

    @Test
    void parenthesesThatNoCompilerFollowsCostNoOtherExample() throws IOException {
        String deep = "```java\nint x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";\n```\n\n";
        project.with("page.md", deep + "```java\nSystem.out.println(1 + 1);  // => 3\n```\n");

        Ran ran = Ran.runmark(
                "check", "--strict", project.folder().resolve("page.md").toString());

        assertThat(ran.err())
                .contains("page.md:2:259: warning: ", "too deep for the compiler")
                .contains("page.md:6:35: error: this line prints 2, the page says 3");
    }

    @Test
    void wordsWithoutEndAreReportedOnce() throws IOException {
        project.with("page.md", "```java " + "a=b ".repeat(20_000) + "\nint x;\n```\n");

        Ran ran = Ran.runmark("check", project.folder().resolve("page.md").toString());

        assertThat(ran.err().lines().filter(line -> line.contains("is not a word")))
                .hasSizeLessThanOrEqualTo(20);
    }

    private static void makePipe(Path path) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
    }
}
