package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

    private static final String HEAD = """
            ---
            title: Sums
            description: How sums are made, what they print, and what a page may say of them in the end.
            updated: 2026-11-22
            ---
            """;

    private static final String FALSE = HEAD + """
            ```java
            System.out.println(1 + 1);   // => 3 -- so they say
            int n = 4;  // => 5
            ```
            """;

    private static final String LIES_ON_WINDOWS =
            (HEAD + """
            Grüße, 𝄞.

            ```java
            System.out.println(1 + 1);\t// => 3 -- naïve\t
            int n = 4;  // => 5
            ```
            """).replace("\n", "\r\n").replace("Grüße, 𝄞.\r\n", "Grüße, 𝄞.\n");

    private static final String PAGE = "content/java/basics/sums.md";

    private final Project project;

    FixCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void verboseSaysWhatExamplesRunWithBeforeAnyChange() throws IOException {
        project.with(PAGE, FALSE);

        Ran ran = Ran.runmark(
                "fix",
                "--verbose",
                "--timeout",
                "7s",
                "--source",
                project.folder().toString());

        assertThat(ran.out().lines())
                .anyMatch(line -> line.startsWith("every example runs with ") && line.contains(" limits of 7 s, "))
                .contains(PAGE + ":6:1: run once on Java " + Runtime.version().feature());
    }

    /** Everything that must end up right in one go: proving is what takes the time. */
    @Test
    void writesWhatAnAuthorWouldHaveTyped() throws IOException {
        Path cases = Path.of("src/test/resources/fixes");
        List<String> pages;
        try (Stream<Path> files = Files.list(cases)) {
            pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".before.md"))
                    .map(name -> name.replace(".before.md", ""))
                    .sorted()
                    .toList();
        }
        assertThat(pages).isNotEmpty();
        for (String page : pages) {
            project.with("content/java/basics/" + page + ".md", Files.readString(cases.resolve(page + ".before.md")));
        }
        project.with("content/java/basics/windows.md", "\uFEFF" + LIES_ON_WINDOWS);

        Ran first = fix("--yes", "--add");

        for (String page : pages) {
            assertThat(text("content/java/basics/" + page + ".md"))
                    .as(page)
                    .isEqualTo(Files.readString(cases.resolve(page + ".after.md")));
        }
        assertThat(text("content/java/basics/windows.md"))
                .isEqualTo(
                        "\uFEFF" + LIES_ON_WINDOWS.replace("=> 3 --", "=> 2 --").replace("=> 5\r", "=> 4\r"));
        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isZero();
        Ran second = fix("--yes", "--add");
        assertThat(second.out()).isEqualTo("nothing to write\n");
        assertThat(second.status()).isZero();
        Ran check = Ran.runmark("check", "--source", project.folder().toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.status()).isZero();
    }

    @Test
    void withoutATerminalItOnlyLists() throws IOException {
        project.with(PAGE, FALSE);

        Ran ran = fix();

        assertThat(ran.out()).isEqualTo("""
                content/java/basics/sums.md:7
                - System.out.println(1 + 1);   // => 3 -- so they say
                + System.out.println(1 + 1);   // => 2 -- so they say
                content/java/basics/sums.md:8
                - int n = 4;  // => 5
                + int n = 4;  // => 4
                2 changes to write: run this on a terminal, or with --yes
                """);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(1);
        assertThat(text(PAGE)).isEqualTo(FALSE);
    }

    @Test
    void onATerminalItAsksForEachChange() throws IOException {
        project.with(PAGE, FALSE);

        Ran ran = answering("maybe\nN\nyes\n");

        assertThat(ran.out())
                .contains("+ int n = 4;  // => 4\nwrite this? [y]es, [n]o, [a]ll, [q]uit: 1 of 2 changes written\n");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(text(PAGE)).isEqualTo(FALSE.replace("=> 5", "=> 4"));
    }

    @Test
    void allIsAllThatAreLeft() throws IOException {
        project.with(PAGE, FALSE);

        Ran ran = answering("a\n");

        assertThat(ran.status()).isZero();
        assertThat(text(PAGE)).isEqualTo(FALSE.replace("=> 3", "=> 2").replace("=> 5", "=> 4"));
    }

    @Test
    void quittingKeepsWhatWasAgreedTo() throws IOException {
        project.with(PAGE, FALSE);

        Ran ran = answering("y\nq\n");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(text(PAGE)).isEqualTo(FALSE.replace("=> 3", "=> 2"));
    }

    @Test
    void aTerminalThatIsClosedSaysNothing() throws IOException {
        project.with(PAGE, FALSE);

        Ran ran = answering("");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(text(PAGE)).isEqualTo(FALSE);
    }

    @Test
    void whatCannotBeFixedIsToldAndLeftAlone() throws IOException {
        String page = HEAD + """
                ```java
                int n = "no";  // => 1
                ```

                ```java
                System.out.println(1 + 1);  // => 3
                throw new IllegalStateException("bang");
                ```

                ```java
                System.out.println(System.nanoTime());  // => 3
                ```

                ```java
                Thread.sleep(1);  // => 1
                ```

                ```java
                System.out.println("this -- that");  // => this
                ```
                """;
        project.with(PAGE, page);

        Ran ran = fix("--yes", "--add");

        assertThat(text(PAGE)).isEqualTo(page);
        assertThat(ran.out()).isEqualTo("nothing to write\n");
        assertThat(ran.err())
                .contains(
                        "sums.md:7:9: error: this example does not compile",
                        "sums.md:12:1: error: this line throws IllegalStateException: bang",
                        "sums.md:16:47: error: what this line prints depends on the clock (`System.nanoTime`)",
                        "sums.md:20:25: error: this line prints nothing, the page says 1",
                        "sums.md:24:44: error: this line prints this -- that, the page says this",
                        "  help: claim it in an `output` block")
                .doesNotContain("runmark fix");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void theRestOfTheFileStaysWhatItIs() throws IOException {
        project.with("elsewhere/sums.md", FALSE);
        Path file = project.folder().resolve("elsewhere/sums.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r-x"));
        Path link = project.folder().resolve(PAGE);
        Files.createDirectories(link.resolveSibling(""));
        Files.createSymbolicLink(link, file);

        Ran ran = fix("--yes");

        assertThat(ran.status()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("=> 2 -- so they say");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r-x");
        try (Stream<Path> beside = Files.list(file.resolveSibling(""))) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void markdownOfNoSiteIsFixedToo() throws IOException {
        String page = FALSE.replace(HEAD, "# Sums\n\n```sh\nmake\n```\n\n```output\nok\n```\n\n");
        project.with("docs/read me.md", page).with("other.md", page);
        String path = project.folder() + "/docs";

        Ran check = Ran.runmark("check", path);
        Ran fix = Ran.runmark("fix", path, "--yes");

        assertThat(check.err())
                .contains("  help: `runmark fix \"" + path + "/read me.md\"` puts the printed value into the page\n");
        assertThat(fix.err()).isEmpty();
        assertThat(fix.out()).endsWith("2 of 2 changes written\n");
        assertThat(fix.status()).isZero();
        assertThat(text("docs/read me.md"))
                .isEqualTo(page.replace("=> 3", "=> 2").replace("=> 5", "=> 4"));
        assertThat(text("other.md")).isEqualTo(page);
    }

    @Test
    void aPathThatIsNotThereIsWrongUsage() {
        Ran ran = Ran.runmark("fix", project.folder() + "/none.md", "--yes");

        assertThat(ran.err()).startsWith("there is no file or folder `");
        assertThat(ran.status()).isEqualTo(2);
    }

    private Ran fix(String... more) {
        return Ran.runmark(
                Stream.concat(Stream.of("fix", "--source", project.folder().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Ran answering(String answers) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(
                new PrintWriter(out),
                new PrintWriter(err),
                new Terminal(true, false, StandardCharsets.UTF_8),
                Progress.NONE);
        int status = Main.run(
                new String[] {"fix", "--source", project.folder().toString()},
                screen,
                new BufferedReader(new StringReader(answers)));
        return new Ran(status, out.toString(), err.toString());
    }

    private String text(String path) throws IOException {
        return Files.readString(project.folder().resolve(path));
    }
}
